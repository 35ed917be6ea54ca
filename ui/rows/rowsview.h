// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/rows/rowitems.h"
#include "ui/rows/rowkind.h"
#include "ui/rows/rowlayout.h"
#include "ui/rows/rowselection.h"
#include "ui/rows/rowspointer.h"

#include <QQmlListProperty>
#include <QQuickItem>

namespace corral::ui {

/// A scrolling column of the rows of a model, each with its own height. Only the visible rows and a few more have items.
///
/// The rows are contiguous, even if the heights of others are unknown, and the visible rows keep their position when others are
/// inserted or change (RowLayout). Only the scroll bar depends on estimated heights.
///
/// The mouse selects text across rows; a finger scrolls.
class RowsView : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    /// One with a role "kind". Not owned.
    Q_PROPERTY(QAbstractItemModel *model READ model WRITE setModel NOTIFY modelChanged FINAL)
    Q_PROPERTY(QQmlListProperty<corral::ui::RowKind> kinds READ kinds CONSTANT FINAL)
    /// Blank pixels above the first and below the last row.
    Q_PROPERTY(qreal topMargin READ topMargin WRITE setTopMargin NOTIFY marginsChanged FINAL)
    Q_PROPERTY(qreal bottomMargin READ bottomMargin WRITE setBottomMargin NOTIFY marginsChanged FINAL)
    /// While the end is held in view, growing rows move up by so many pixels at a time, and as many may stay blank below them.
    Q_PROPERTY(qreal followStep READ followStep WRITE setFollowStep NOTIFY marginsChanged FINAL)
    /// The end is held in view, however the rows grow. The reader's scrolling decides it; it is true at first.
    Q_PROPERTY(bool following READ isFollowing NOTIFY scrolled FINAL)
    /// There is more above or below than fits.
    Q_PROPERTY(bool scrollable READ isScrollable NOTIFY scrolled FINAL)
    /// Less than two views away from the first row.
    Q_PROPERTY(bool nearBeginning READ isNearBeginning NOTIFY scrolled FINAL)
    /// For a scroll bar: where the view begins and how much it shows, as parts of the (partly guessed) whole.
    Q_PROPERTY(qreal visiblePosition READ visiblePosition NOTIFY scrolled FINAL)
    Q_PROPERTY(qreal visibleSize READ visibleSize NOTIFY scrolled FINAL)
    Q_PROPERTY(corral::ui::RowSelection *selection READ selection CONSTANT FINAL)

public:
    explicit RowsView(QQuickItem *parent = nullptr);
    ~RowsView() override;

    [[nodiscard]] QAbstractItemModel *model() const { return m_model.data(); }
    void setModel(QAbstractItemModel *model);
    [[nodiscard]] QQmlListProperty<RowKind> kinds();
    [[nodiscard]] qreal topMargin() const { return m_layout.margins.top; }
    void setTopMargin(qreal margin) { setMargin(m_layout.margins.top, margin); }
    [[nodiscard]] qreal bottomMargin() const { return m_layout.margins.bottom; }
    void setBottomMargin(qreal margin) { setMargin(m_layout.margins.bottom, margin); }
    [[nodiscard]] qreal followStep() const { return m_layout.followStep; }
    void setFollowStep(qreal step) { setMargin(m_layout.followStep, step); }
    [[nodiscard]] bool isFollowing() const { return m_layout.isFollowing(); }
    [[nodiscard]] bool isScrollable() const { return m_extent.size < 1; }
    [[nodiscard]] bool isNearBeginning() const { return m_extent.nearBeginning; }
    [[nodiscard]] qreal visiblePosition() const { return m_extent.position; }
    [[nodiscard]] qreal visibleSize() const { return m_extent.size; }
    [[nodiscard]] RowSelection *selection() { return &m_selection; }

    Q_INVOKABLE void toEnd();
    /// Holds the first row in view, also while rows are put before it, until the reader scrolls.
    Q_INVOKABLE void toBeginning();
    /// By so many pixels; what is below comes up for a positive distance.
    Q_INVOKABLE void scrollBy(qreal distance);
    /// Where the view begins, as a part of the whole.
    Q_INVOKABLE void scrollTo(qreal position);
    /// Brings the row's top to the top of the view, as far as there is enough below it.
    Q_INVOKABLE void showRow(int row);
    /// Places the rows now rather than before the next frame: what is changed from within a frame asks for another.
    Q_INVOKABLE void layOut();

    /// The item of a row that exists, else null.
    [[nodiscard]] QQuickItem *rowItem(int row) const { return m_items.at(row); }
    /// The row at a place of the view, the nearest one where there is none; -1 where there are no rows.
    Q_INVOKABLE int rowAt(qreal y) const;
    /// The link in the text at a place of the view; empty where there is none.
    Q_INVOKABLE QString linkAt(qreal x, qreal y) const { return m_pointer.linkAt({x, y}); }
    /// The first link in the text of a row; empty if there is none.
    Q_INVOKABLE QString linkIn(int row) const { return m_pointer.linkIn(row); }

Q_SIGNALS:
    void modelChanged();
    void marginsChanged();
    void scrolled();
    /// The reader wants a menu at a place of the view.
    void menuRequested(qreal x, qreal y);
    void linkActivated(const QString &link);

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void updatePolish() override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    bool childMouseEventFilter(QQuickItem *item, QEvent *event) override;

private:
    void connectModel();
    void reset();
    void rowsInserted(int first, int last);
    void rowsRemoved(int first, int last);
    void rowsChanged(int first, int last, const QList<int> &roles);
    void rowHeightChanged(int row);
    void setMargin(qreal &margin, qreal value);

    QPointer<QAbstractItemModel> m_model;
    QList<RowKind *> m_kinds;
    QQuickItem *m_content; ///< the parent of the rows, below what else is in the view
    RowItems m_items;
    RowLayout m_layout;
    RowSelection m_selection;
    RowsPointer m_pointer;
    RowLayout::Extent m_extent; ///< what the properties say since `scrolled`
    bool m_placing = false;
};

}
