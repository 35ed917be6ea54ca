// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/modelchoosermodel.h"
#include "ui/shared/rowsearch.h"

#include <QCollator>
#include <QSortFilterProxyModel>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The models of the chooser, sorted by name and filtered by the typed text. Several servers have headings: one that has models
/// to show, or none at all.
class ModelChoiceFilter : public QSortFilterProxyModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(corral::ui::ModelChooserModel *models READ models WRITE setModels NOTIFY modelsChanged REQUIRED FINAL)
    /// Words that must all occur in the name, the details or the name of the server, case-insensitive.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// How many rows are headings.
    Q_PROPERTY(int headings READ headings NOTIFY countChanged FINAL)

public:
    explicit ModelChoiceFilter(QObject *parent = nullptr);

    [[nodiscard]] ModelChooserModel *models() const;
    void setModels(ModelChooserModel *models);
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] int count() const { return rowCount(); }

    [[nodiscard]] int headings() const;

    /// -1 if this server has no such model.
    Q_INVOKABLE int rowOf(const QString &name, const QString &serverId = {}) const;
    /// Empty for an invalid row, and for a heading.
    Q_INVOKABLE QString nameAt(int row) const;
    Q_INVOKABLE QString serverAt(int row) const;
    /// The next model after `row`, or before it for a negative `step`, with wrap-around; -1 if there is none.
    Q_INVOKABLE int next(int row, int step) const;
    /// The model in this row or the nearest one after it, or before it for a negative `step`; else one in the other direction.
    Q_INVOKABLE int nearest(int row, int step) const;
    /// The first row from `from` on, with wrap-around, whose name begins with `prefix`; -1 if there is none.
    Q_INVOKABLE int rowFrom(int from, const QString &prefix) const;

Q_SIGNALS:
    void modelsChanged();
    void textChanged();
    void countChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool isHeading(int row) const;
    [[nodiscard]] bool acceptsModel(const QModelIndex &at) const;
    [[nodiscard]] bool acceptsHeading(const QModelIndex &at) const;
    QString m_text;
    SearchWords m_words;
    QCollator m_collator;
};

}
