// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingsfilter.h"

#include "ui/settings/settingsmodel.h"

#include <algorithm>

namespace corral::ui {

SettingsFilter::SettingsFilter(SettingsModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

void SettingsFilter::setSearch(const QString &search)
{
    m_words = search.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool SettingsFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const QString text = m_model.searchText(row);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

}
