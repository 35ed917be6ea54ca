// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/math/formula.h"

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace corral::ui {

/// A piece of a formula at a place of a FormulaLayer. Lengths are pixels.
struct PlacedPiece
{
    std::shared_ptr<const Formula> formula;
    qsizetype piece = 0;
    QPointF baseline; ///< its left end
    qreal em = 0;
    QColor colour;
    int first = 0;        ///< the position of the formula in the text to which it belongs
    int end = 0;          ///< the position behind it
    QRectF selectionRect; ///< what is coloured where any part of the formula is selected

    bool operator==(const PlacedPiece &) const = default;
};

/// Draws formulas, sharp at every scale of the screen, on any renderer. It lies over a text that leaves room for them.
class FormulaLayer : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    /// What is selected of the text.
    Q_PROPERTY(int selectionStart READ selectionStart WRITE setSelectionStart NOTIFY selectionChanged FINAL)
    Q_PROPERTY(int selectionEnd READ selectionEnd WRITE setSelectionEnd NOTIFY selectionChanged FINAL)
    Q_PROPERTY(QColor selectionColor MEMBER m_selectionColor WRITE setSelectionColor NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor selectedTextColor MEMBER m_selectedTextColor WRITE setSelectedTextColor NOTIFY colorsChanged FINAL)
    /// The number of pieces that are shown.
    Q_PROPERTY(int count READ count NOTIFY piecesChanged FINAL)

public:
    explicit FormulaLayer(QQuickItem *parent = nullptr);

    int count() const { return int(m_pieces.size()); }
    const QList<PlacedPiece> &pieces() const { return m_pieces; }
    void setPieces(const QList<PlacedPiece> &pieces);
    int selectionStart() const { return m_selectionStart; }
    void setSelectionStart(int position) { setSelection(position, m_selectionEnd); }
    int selectionEnd() const { return m_selectionEnd; }
    void setSelectionEnd(int position) { setSelection(m_selectionStart, position); }
    void setSelectionColor(const QColor &color);
    void setSelectedTextColor(const QColor &color);

Q_SIGNALS:
    void selectionChanged();
    void colorsChanged();
    void piecesChanged();

protected:
    void setSelection(int start, int end);
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *data) override;
    void itemChange(ItemChange change, const ItemChangeData &value) override;

private:
    bool isSelected(const PlacedPiece &piece) const { return piece.first < m_selectionEnd && piece.end > m_selectionStart; }
    void addNodes(QSGNode &root, const PlacedPiece &piece) const;

    QList<PlacedPiece> m_pieces;
    int m_selectionStart = 0;
    int m_selectionEnd = 0;
    QColor m_selectionColor;
    QColor m_selectedTextColor;
};

}
