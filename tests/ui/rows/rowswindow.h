// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/rows/rowsview.h"

#include <QAbstractListModel>
#include <QQuickView>

namespace corral::test {

/// Rows of given heights. A negative value means a row with a fixed area in square pixels, whose height depends on the width,
/// like that of text.
class HeightsModel : public QAbstractListModel
{
public:
    enum Role { KindRole = Qt::UserRole, SizeRole, NumberRole };

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_sizes.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void insert(int at, const QList<int> &sizes);
    void remove(int at, int count);
    void resize(int row, int size);
    void reset(const QList<int> &sizes);

private:
    QList<int> m_sizes;
};

/// A RowsView in a window: the colour of each row's rectangle encodes its index.
class RowsWindow : public QQuickView
{
public:
    explicit RowsWindow(HeightsModel *heights);
    [[nodiscard]] ui::RowsView *rows() const { return static_cast<ui::RowsView *>(rootObject()); }
    /// The first error in the displayed rows; empty if there is none.
    [[nodiscard]] QString fault() const;
    /// The rows that are at least partly visible.
    [[nodiscard]] QList<int> visibleRows() const;
};

}
