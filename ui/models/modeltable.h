// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shared/rowsearch.h"

#include <QSortFilterProxyModel>
#include <QtQml/qqmlregistration.h>

namespace corral::ui {

class ModelListModel;

/// The rows of the table of models, filtered and sorted.
class ModelTable : public QSortFilterProxyModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by ModelsController")
    /// Words that must all occur in the name, the family, the parameters, the quantization, the capabilities or the server's
    /// name.
    Q_PROPERTY(QString filterText READ filterText WRITE setFilterText NOTIFY filterTextChanged FINAL)
    Q_PROPERTY(Column column READ column NOTIFY orderChanged FINAL)
    Q_PROPERTY(bool descending READ isDescending NOTIFY orderChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Column { Name, Size, Parameters, Quantization, Family, Context, Modified, Loaded, Server };
    Q_ENUM(Column)

    explicit ModelTable(ModelListModel &models, QObject *parent = nullptr);

    [[nodiscard]] QString filterText() const { return m_filterText; }
    void setFilterText(const QString &text);
    [[nodiscard]] Column column() const { return m_column; }
    [[nodiscard]] bool isDescending() const { return sortOrder() == Qt::DescendingOrder; }
    [[nodiscard]] int count() const { return rowCount(); }

    /// A click on a column header: sorts by it, or reverses the order. Sizes and times start with the largest and newest.
    Q_INVOKABLE void sortBy(corral::ui::ModelTable::Column column);
    void setOrder(Column column, bool descending);
    /// -1 if no row has this name; an empty server means any.
    Q_INVOKABLE int rowOf(const QString &name, const QString &server = {}) const;
    Q_INVOKABLE QString nameAt(int row) const;
    /// The id of the row's server.
    Q_INVOKABLE QString serverAt(int row) const;
    /// The first row from `from` on, with wrap-around, whose name begins with `prefix`; -1 if there is none.
    Q_INVOKABLE int rowFrom(int from, const QString &prefix) const;

Q_SIGNALS:
    void filterTextChanged();
    void orderChanged();
    void countChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_filterText;
    SearchWords m_words;
    Column m_column = Name;
};

}
