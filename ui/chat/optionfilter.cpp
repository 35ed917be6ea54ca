// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/optionfilter.h"

#include "ui/chat/optionrows.h"
#include "ui/shared/filterchange.h"

namespace corral::ui {

OptionFilter::OptionFilter(OptionRows &rows, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_rows(rows)
{
    setDynamicSortFilter(false);
    setSourceModel(&rows);
    connect(this, &QAbstractItemModel::rowsInserted, this, &OptionFilter::followRows);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &OptionFilter::followRows);
}

template<typename Change>
void OptionFilter::filter(Change change)
{
    m_filtering = true;
    changeFilter(*this, change);
    m_filtering = false;
    followRows();
    Q_EMIT filterChanged();
}

void OptionFilter::setSearch(const QString &search)
{
    if (m_search == search)
        return;
    filter([&] {
        m_search = search;
        m_words = SearchWords(search);
    });
}

void OptionFilter::setOnlySet(bool onlySet)
{
    if (m_onlySet == onlySet)
        return;
    filter([&] { m_onlySet = onlySet; });
}

void OptionFilter::refresh()
{
    filter([] {});
}

void OptionFilter::followRows()
{
    if (m_filtering)
        return;
    Q_EMIT countChanged();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {FirstRole});
}

QVariant OptionFilter::data(const QModelIndex &index, int role) const
{
    if (role == FirstRole)
        return sectionOf(index.row()) != sectionOf(index.row() - 1);
    return QSortFilterProxyModel::data(index, role);
}

QHash<int, QByteArray> OptionFilter::roleNames() const
{
    auto names = QSortFilterProxyModel::roleNames();
    names.insert(FirstRole, "first");
    return names;
}

/// Empty for an invalid row.
QString OptionFilter::sectionOf(int row) const { return index(row, 0).data(OptionRows::SectionRole).toString(); }

bool OptionFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto &option = m_rows.rows().at(row);
    const auto words = QStringList{option.name, QString(option.name).replace(u'_', u' '), option.section, option.meaning};
    return (!m_onlySet || option.isSet) && m_words.allIn(words.join(u' '));
}

}
