// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/rows/rowsview.h"

#include <QAbstractListModel>
#include <QQuickView>

namespace corral::test {

/// Rows of given heights. A height below zero stands for one that shrinks with the width, as text does: so many square pixels.
class Column : public QAbstractListModel
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

/// A RowsView of them in a window: each row is a rectangle in the colour of its height's number.
class ColumnView : public QQuickView
{
public:
    explicit ColumnView(Column *column);
    [[nodiscard]] ui::RowsView *rows() const { return static_cast<ui::RowsView *>(rootObject()); }
    /// What is wrong with what the view shows; empty when nothing is.
    [[nodiscard]] QString fault() const;
    /// The rows that are in view, even if only by a pixel.
    [[nodiscard]] QList<int> visibleRows() const;
};

}
