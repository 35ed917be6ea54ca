// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace corral::ui {

/// Runs `change`, which changes the filter criteria of `model`, and updates the rows. Newer versions of Qt need calls before
/// and after the change; older ones have one call for afterwards, which is deprecated in newer ones.
template<typename Change>
void changeFilter(QSortFilterProxyModel &model, Change change)
{
    struct Access : QSortFilterProxyModel // the calls are protected
    {
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
        static void begin(QSortFilterProxyModel &model) { (model.*&Access::beginFilterChange)(); }
        static void end(QSortFilterProxyModel &model) { (model.*&Access::endFilterChange)(Direction::Rows); }
#else
        static void begin(QSortFilterProxyModel &) {}
        static void end(QSortFilterProxyModel &model) { (model.*&Access::invalidateRowsFilter)(); }
#endif
    };
    Access::begin(model);
    change();
    Access::end(model);
}

}
