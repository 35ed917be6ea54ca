// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingsfilter.h"

#include "ui/settings/settingsmodel.h"
#include "ui/shared/filterchange.h"

namespace corral::ui {

SettingsFilter::SettingsFilter(SettingsModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    // A row gets content later, and is then among the matches.
    connect(this, &QAbstractItemModel::rowsInserted, this, &SettingsFilter::followRows);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &SettingsFilter::followRows);
}

void SettingsFilter::setSearch(const QString &search)
{
    m_isSearching = true;
    changeFilter(*this, [&] { m_words = SearchWords(search); });
    m_isSearching = false;
    followRows();
}

void SettingsFilter::followRows()
{
    if (m_isSearching)
        return;
    Q_EMIT countChanged();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {FirstRole, LastRole});
}

QVariant SettingsFilter::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case FirstRole:
        return groupOf(index.row()) != groupOf(index.row() - 1);
    case LastRole:
        return groupOf(index.row()) != groupOf(index.row() + 1);
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QHash<int, QByteArray> SettingsFilter::roleNames() const
{
    auto names = QSortFilterProxyModel::roleNames();
    names.insert(FirstRole, "first");
    names.insert(LastRole, "last");
    return names;
}

/// Empty for an invalid row.
QString SettingsFilter::groupOf(int row) const { return index(row, 0).data(SettingsModel::GroupRole).toString(); }

bool SettingsFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_model.hasContent(row) && m_words.allIn(m_model.searchText(row));
}

}
