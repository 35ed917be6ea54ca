// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chat/modelchoicemodel.h"
#include "ui/shared/rowsearch.h"

#include <QCollator>
#include <QSortFilterProxyModel>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

/// The models that can chat, sorted by name and filtered by the typed text.
class ModelChoiceFilter : public QSortFilterProxyModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(corral::ui::ModelChoiceModel *models READ models WRITE setModels NOTIFY modelsChanged REQUIRED FINAL)
    /// Words that must all occur in the name or the details, case-insensitive.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit ModelChoiceFilter(QObject *parent = nullptr);

    [[nodiscard]] ModelChoiceModel *models() const;
    void setModels(ModelChoiceModel *models);
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] int count() const { return rowCount(); }

    /// -1 if no row has this name.
    Q_INVOKABLE int rowOf(const QString &name) const;
    /// Empty for an invalid row.
    Q_INVOKABLE QString nameAt(int row) const;
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
    QString m_text;
    SearchWords m_words;
    QCollator m_collator;
};

}
