// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rows/rowsview.h"

#include <QGuiApplication>
#include <QStyleHints>

namespace corral::ui {

namespace {

/// What one line of the wheel moves, in pixels.
constexpr qreal wheelLine = 24;

}

RowsView::RowsView(QQuickItem *parent)
    : QQuickItem(parent)
    , m_content(new QQuickItem(this))
    , m_items(m_content)
    , m_layout(m_items, m_kinds)
    , m_selection(&m_items)
    , m_pointer(*this, m_items, m_selection)
{
    setAcceptedMouseButtons(Qt::LeftButton | Qt::RightButton);
    setFiltersChildMouseEvents(true);
    connect(&m_items, &RowItems::heightChanged, this, &RowsView::rowHeightChanged);
    connect(&m_pointer, &RowsPointer::linkActivated, this, &RowsView::linkActivated);
}

RowsView::~RowsView() { m_items.disconnect(this); }

QQmlListProperty<RowKind> RowsView::kinds()
{
    QQmlListProperty<RowKind> list(this, &m_kinds);
    return list;
}

void RowsView::setModel(QAbstractItemModel *model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_items.setModel(model);
    connectModel();
    reset();
    Q_EMIT modelChanged();
}

void RowsView::connectModel()
{
    if (!m_model)
        return;
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { rowsInserted(first, last); });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsRemoved(first, last); });
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                rowsChanged(first.row(), last.row(), roles);
            });
    connect(m_model, &QAbstractItemModel::modelReset, this, &RowsView::reset);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &RowsView::reset);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &RowsView::reset);
}

/// Begins anew, at the end.
void RowsView::reset()
{
    m_items.clear();
    m_selection.clear();
    m_layout.reset(m_model ? m_model->rowCount() : 0);
    polish();
}

void RowsView::rowsInserted(int first, int last)
{
    const auto added = last - first + 1;
    m_layout.rowsInserted(first, added);
    m_items.rowsInserted(first, added);
    m_selection.rowsInserted(first, added);
    polish();
}

void RowsView::rowsRemoved(int first, int last)
{
    const auto gone = last - first + 1;
    m_layout.rowsRemoved(first, gone);
    m_items.rowsRemoved(first, gone);
    m_selection.rowsRemoved(first, gone);
    polish();
}

void RowsView::rowsChanged(int first, int last, const QList<int> &roles)
{
    m_items.rowsChanged(first, last, roles);
    for (int row = first; row <= last; ++row)
        m_layout.rowChanged(row);
    polish();
}

void RowsView::rowHeightChanged(int row)
{
    if (row < 0)
        return;
    m_layout.measure(row);
    if (!m_placing)
        polish();
}

void RowsView::setMargin(qreal &margin, qreal value)
{
    if (qFuzzyCompare(margin + 1, value + 1))
        return;
    margin = value;
    Q_EMIT marginsChanged();
    polish();
}

void RowsView::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    m_content->setSize(now.size());
    if (now.size() != before.size())
        polish();
}

void RowsView::updatePolish() { layOut(); }

void RowsView::layOut()
{
    if (m_placing || width() <= 0 || height() <= 0)
        return;
    m_placing = true;
    const auto extent = m_layout.extentOf(m_layout.fill(size()));
    m_selection.show();
    if (!m_extent.looksLike(extent, height())) {
        m_extent = extent;
        Q_EMIT scrolled();
    }
    m_placing = false;
}

void RowsView::toEnd()
{
    m_layout.toEnd();
    layOut();
}

void RowsView::toBeginning()
{
    m_layout.toBeginning();
    layOut();
}

void RowsView::scrollBy(qreal distance)
{
    if (m_layout.count() == 0 || qFuzzyIsNull(distance))
        return;
    m_layout.moveBy(distance);
    polish();
}

void RowsView::scrollTo(qreal position)
{
    if (m_layout.count() == 0)
        return;
    if (position <= 0)
        return toBeginning();
    if (position >= 1 - m_extent.size - 1e-4)
        return toEnd();
    m_layout.moveTo(position);
    layOut();
}

void RowsView::showRow(int row)
{
    if (row < 0 || row >= m_layout.count())
        return;
    m_layout.moveToRow(row);
    layOut();
}

int RowsView::rowAt(qreal y) const
{
    int found = -1;
    for (const auto &[row, item] : m_items.all()) {
        if (found < 0 || item->y() <= y)
            found = row;
    }
    return found;
}

void RowsView::wheelEvent(QWheelEvent *event)
{
    const auto turned = event->angleDelta();
    if (qAbs(turned.x()) > qAbs(turned.y()) || event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier)) {
        event->ignore();
        return;
    }
    const auto pixels = event->pixelDelta().y();
    scrollBy(pixels ? -pixels : -turned.y() / 120.0 * QGuiApplication::styleHints()->wheelScrollLines() * wheelLine);
    event->accept();
}

void RowsView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::RightButton)
        Q_EMIT menuRequested(event->position().x(), event->position().y());
    else
        m_pointer.press(*event, event->position());
    event->accept();
}

void RowsView::mouseMoveEvent(QMouseEvent *event) { m_pointer.move(event->position()); }

void RowsView::mouseReleaseEvent(QMouseEvent *event) { m_pointer.release(*event); }

void RowsView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pointer.selectWordAt(event->position());
}

void RowsView::mouseUngrabEvent() { m_pointer.end(); }

bool RowsView::childMouseEventFilter(QQuickItem *item, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const auto place = mapFromItem(item, mouse->position());
    if (!m_pointer.takes(*mouse, item, place))
        return false;
    if (event->type() == QEvent::MouseButtonDblClick)
        m_pointer.selectWordAt(place);
    else
        m_pointer.press(*mouse, place);
    grabMouse();
    return true;
}

}
