// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rows/rowitems.h"

#include "ui/rows/rowkind.h"

#include <QLoggingCategory>
#include <QQmlEngine>
#include <QQuickItem>

#include <algorithm>

namespace corral::ui {

namespace {

Q_LOGGING_CATEGORY(lcRows, "corral.rows", QtWarningMsg)

/// Positioners place their children when they are polished, which would be after the row was measured.
void settle(QQuickItem *item)
{
    const auto children = item->childItems();
    for (auto *child : children)
        settle(child);
    item->ensurePolished();
}

}

RowItems::RowItems(QQuickItem *parent)
    : QObject(parent)
    , m_parent(parent)
{}

RowItems::~RowItems() = default;

void RowItems::setModel(QAbstractItemModel *model)
{
    clear();
    m_model = model;
    m_wanted.clear();
    m_kindRole = model ? model->roleNames().key("kind", -1) : -1;
}

QQuickItem *RowItems::at(int row) const
{
    const auto found = m_items.find(row);
    return found == m_items.end() ? nullptr : found->second;
}

int RowItems::kindOf(int row) const { return m_model->index(row, 0).data(m_kindRole).toInt(); }

int RowItems::rowOf(const QQuickItem *item) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [item](const auto &entry) { return entry.second == item; });
    return found == m_items.end() ? -1 : found->first;
}

QQuickItem *RowItems::ensureItem(int row, qreal width, const QList<RowKind *> &kinds)
{
    if (auto *item = at(row))
        return item;
    const auto value = kindOf(row);
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [value](const RowKind *each) { return each->value == value; });
    if (kind == kinds.end() || !(*kind)->delegate) {
        qCWarning(lcRows) << "Row" << row << "is of kind" << value << "that has no delegate";
        return nullptr;
    }
    return make(row, width, **kind);
}

QQuickItem *RowItems::make(int row, qreal width, const RowKind &kind)
{
    auto *component = kind.delegate;
    auto *object = component->beginCreate(component->creationContext());
    auto *item = qobject_cast<QQuickItem *>(object);
    if (!item) {
        qCWarning(lcRows) << "A row could not be made:" << component->errorString();
        delete object;
        return nullptr;
    }
    QQmlEngine::setObjectOwnership(item, QQmlEngine::CppOwnership);
    item->setParent(this);
    item->setParentItem(m_parent);
    item->setWidth(width);
    const auto &wanted = wantedBy(&kind, item->metaObject());
    QVariantMap values;
    const auto index = m_model->index(row, 0);
    for (const auto &[role, name] : wanted.roles)
        values.insert(QString::fromLatin1(name), index.data(role));
    if (wanted.index)
        values.insert(QStringLiteral("index"), row);
    component->setInitialProperties(item, values);
    component->completeCreate();
    if (component->isError())
        qCWarning(lcRows) << "A row is not complete:" << component->errorString();
    settle(item);
    stack(row, item);
    m_items.emplace(row, item);
    m_kinds.insert(item, &kind);
    connect(item, &QQuickItem::heightChanged, this, [this, item] { Q_EMIT heightChanged(rowOf(item)); });
    return item;
}

const RowItems::Wanted &RowItems::wantedBy(const RowKind *kind, const QMetaObject *type)
{
    if (const auto known = m_wanted.constFind(kind); known != m_wanted.constEnd())
        return *known;
    Wanted wanted;
    const auto names = m_model->roleNames();
    for (auto it = names.begin(); it != names.end(); ++it) {
        if (type->indexOfProperty(it->constData()) >= 0)
            wanted.roles.append({it.key(), *it});
    }
    wanted.index = type->indexOfProperty("index") >= 0;
    return *m_wanted.insert(kind, wanted);
}

void RowItems::setWidth(qreal width)
{
    for (const auto &[row, item] : m_items) {
        item->setWidth(width);
        settle(item);
    }
}

void RowItems::stack(int row, QQuickItem *item)
{
    if (const auto next = m_items.upper_bound(row); next != m_items.end())
        item->stackBefore(next->second);
}

void RowItems::drop(QQuickItem *item)
{
    item->disconnect(this);
    item->setVisible(false);
    item->setParentItem(nullptr);
    item->deleteLater();
}

void RowItems::keepOnly(int first, int last)
{
    for (auto it = m_items.begin(); it != m_items.end();) {
        if (it->first >= first && it->first <= last) {
            ++it;
            continue;
        }
        m_kinds.remove(it->second);
        drop(it->second);
        it = m_items.erase(it);
    }
}

void RowItems::renumber(int from, int by)
{
    std::map<int, QQuickItem *> items;
    for (const auto &[row, item] : m_items) {
        const auto now = row >= from ? row + by : row;
        items.emplace(now, item);
        if (now != row && m_wanted.value(m_kinds.value(item)).index)
            item->setProperty("index", now);
    }
    m_items = std::move(items);
}

void RowItems::rowsInserted(int at, int count) { renumber(at, count); }

void RowItems::rowsRemoved(int at, int count)
{
    for (auto it = m_items.lower_bound(at); it != m_items.end() && it->first < at + count; it = m_items.erase(it)) {
        m_kinds.remove(it->second);
        drop(it->second);
    }
    renumber(at + count, -count);
}

void RowItems::rowsChanged(int first, int last, const QList<int> &roles)
{
    for (auto it = m_items.lower_bound(first); it != m_items.end() && it->first <= last;) {
        auto *item = it->second;
        const auto *kind = m_kinds.value(item);
        if (kindOf(it->first) != kind->value) {
            m_kinds.remove(item);
            drop(item);
            it = m_items.erase(it);
            continue;
        }
        const auto index = m_model->index(it->first, 0);
        const auto &wanted = m_wanted[kind];
        for (const auto &[role, name] : wanted.roles) {
            if (roles.isEmpty() || roles.contains(role))
                item->setProperty(name.constData(), index.data(role));
        }
        settle(item);
        ++it;
    }
}

}
