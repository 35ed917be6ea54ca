// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>
#include <QHash>
#include <QObject>
#include <QPointer>

#include <map>

class QQuickItem;

namespace corral::ui {

class RowKind;

/// The items of the rows that exist, each made from the RowKind of its row and kept up to date with the model.
class RowItems : public QObject
{
    Q_OBJECT

public:
    /// The items are children of `parent`, stacked in the order of their rows: so a screen reader meets them.
    explicit RowItems(QQuickItem *parent);
    ~RowItems() override;

    void setModel(QAbstractItemModel *model);
    [[nodiscard]] const std::map<int, QQuickItem *> &all() const { return m_items; }
    /// Null where the row has no item.
    [[nodiscard]] QQuickItem *at(int row) const;
    /// Makes the item if need be, `width` wide and with its height known. Null where no kind fits, which is logged.
    QQuickItem *ensureItem(int row, qreal width, const QList<RowKind *> &kinds);
    void setWidth(qreal width);
    void keepOnly(int first, int last);
    void clear() { keepOnly(0, -1); }

    void rowsInserted(int at, int count);
    void rowsRemoved(int at, int count);
    /// Hands on changed roles; all of them where `roles` is empty. A row that has become another kind loses its item.
    void rowsChanged(int first, int last, const QList<int> &roles);

Q_SIGNALS:
    void heightChanged(int row);

private:
    /// The roles that a delegate has properties for. (Qt 6.4 does not tell which of them are required.)
    struct Wanted
    {
        QList<std::pair<int, QByteArray>> roles;
        bool index = false;
    };

    const Wanted &wantedBy(const RowKind *kind, const QMetaObject *type);
    QQuickItem *make(int row, qreal width, const RowKind &kind);
    [[nodiscard]] int kindOf(int row) const;
    [[nodiscard]] int rowOf(const QQuickItem *item) const;
    void stack(int row, QQuickItem *item);
    void renumber(int from, int by);
    void drop(QQuickItem *item);

    QQuickItem *m_parent;
    QPointer<QAbstractItemModel> m_model;
    int m_kindRole = -1;
    std::map<int, QQuickItem *> m_items;
    QHash<const QQuickItem *, const RowKind *> m_kinds;
    /// By kind: each item of QML has a meta-object of its own.
    QHash<const RowKind *, Wanted> m_wanted;
};

}
