// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/math/formulalayer.h"

#include <QImage>
#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGRectangleNode>

#include <algorithm>
#include <cmath>
#include <utility>

namespace corral::ui {

namespace {
/// The largest edge of an image, in pixels of the device: graphics cards limit it.
constexpr int largestTile = 2048;

/// The part of the plane that a piece covers, in pixels of the item, with edges on those of pixels of the device.
QRectF covered(const PlacedPiece &placed, const FormulaPiece &piece, qreal ratio)
{
    constexpr qreal blur = 1; // of the edges
    const QRectF ink = piece.ink();
    const QRectF exact((placed.baseline + ink.topLeft() * placed.em) * ratio, ink.size() * placed.em * ratio);
    const QRect pixels = exact.adjusted(-blur, -blur, blur, blur).toAlignedRect();
    return {QPointF(pixels.topLeft()) / ratio, QSizeF(pixels.size()) / ratio};
}

QImage draw(const FormulaPiece &piece, const QRectF &tile, const PlacedPiece &placed, const QColor &colour, qreal ratio)
{
    QImage image((tile.size() * ratio).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(ratio, ratio);
    painter.translate(placed.baseline - tile.topLeft());
    paint(painter, piece, placed.em, colour, 1 / ratio);
    return image;
}
}

FormulaLayer::FormulaLayer(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void FormulaLayer::setPieces(const QList<PlacedPiece> &pieces)
{
    if (m_pieces == pieces)
        return;
    m_pieces = pieces;
    update();
    Q_EMIT piecesChanged();
}

void FormulaLayer::setSelection(int start, int end)
{
    const auto shown = [this] {
        QList<bool> selected;
        for (const PlacedPiece &piece : m_pieces)
            selected << isSelected(piece);
        return selected;
    };
    const QList<bool> before = shown();
    const bool changed = std::exchange(m_selectionStart, start) != start;
    if (std::exchange(m_selectionEnd, end) == end && !changed)
        return;
    if (shown() != before)
        update();
    Q_EMIT selectionChanged();
}

void FormulaLayer::setSelectionColor(const QColor &color)
{
    m_selectionColor = color;
    update();
    Q_EMIT colorsChanged();
}

void FormulaLayer::setSelectedTextColor(const QColor &color)
{
    m_selectedTextColor = color;
    update();
    Q_EMIT colorsChanged();
}

void FormulaLayer::itemChange(ItemChange change, const ItemChangeData &value)
{
    if (change == ItemDevicePixelRatioHasChanged)
        update();
    QQuickItem::itemChange(change, value);
}

/// The images are few and small, so a change draws all of them again.
QSGNode *FormulaLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    delete old;
    if (m_pieces.isEmpty())
        return nullptr;
    auto *root = new QSGNode;
    for (const PlacedPiece &piece : std::as_const(m_pieces))
        addNodes(*root, piece);
    return root;
}

void FormulaLayer::addNodes(QSGNode &root, const PlacedPiece &placed) const
{
    const FormulaPiece &piece = placed.formula->pieces[placed.piece];
    const bool selected = isSelected(placed);
    if (selected) {
        QSGRectangleNode *rectangle = window()->createRectangleNode();
        rectangle->setRect(placed.selectionRect);
        rectangle->setColor(m_selectionColor);
        root.appendChildNode(rectangle);
    }
    if (piece.shapes.isEmpty())
        return;
    const qreal ratio = window()->effectiveDevicePixelRatio();
    PlacedPiece aligned = placed;
    aligned.baseline.setY(std::round(placed.baseline.y() * ratio) / ratio);
    const QRectF whole = covered(aligned, piece, ratio);
    const qreal step = largestTile / ratio;
    for (qreal y = whole.top(); y < whole.bottom(); y += step) {
        for (qreal x = whole.left(); x < whole.right(); x += step) {
            const QRectF tile(x, y, std::min(step, whole.right() - x), std::min(step, whole.bottom() - y));
            const QImage image = draw(piece, tile, aligned, selected ? m_selectedTextColor : placed.colour, ratio);
            QSGImageNode *node = window()->createImageNode();
            node->setTexture(window()->createTextureFromImage(image, QQuickWindow::TextureHasAlphaChannel));
            node->setOwnsTexture(true);
            node->setFiltering(QSGTexture::Linear); // the item may be between pixels of the device
            node->setRect(QRectF(tile.topLeft(), QSizeF(image.size()) / ratio));
            root.appendChildNode(node);
        }
    }
}

}
