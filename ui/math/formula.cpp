// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/math/formula.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace corral::ui {

namespace {
/// Moves the edges of a thin rectangle to those of pixels, so that lines of equal thickness look alike.
QRectF snapped(const QRectF &rule, qreal pixel)
{
    const auto snap = [pixel](qreal &from, qreal &size) {
        constexpr qreal thin = 4; // pixels
        if (size >= thin * pixel)
            return;
        const qreal middle = from + size / 2;
        size = std::max(1.0, std::round(size / pixel)) * pixel;
        from = std::round((middle - size / 2) / pixel) * pixel;
    };
    qreal x = rule.x(), y = rule.y(), width = rule.width(), height = rule.height();
    if (width > height)
        snap(y, height);
    else
        snap(x, width);
    return {x, y, width, height};
}
}

QRectF FormulaPiece::ink() const
{
    QRectF ink;
    for (const FormulaShape &shape : shapes) {
        const QRectF outline = shape.outline.boundingRect();
        ink |= shape.outline.isEmpty() ? shape.rule
                                       : QRectF(shape.origin + outline.topLeft() * shape.scale, outline.size() * shape.scale);
    }
    return ink;
}

qsizetype Formula::bytes() const
{
    qsizetype sum = sizeof(Formula);
    for (const FormulaPiece &piece : pieces) {
        sum += sizeof(FormulaPiece) + piece.shapes.size() * qsizetype(sizeof(FormulaShape));
        for (const FormulaShape &shape : piece.shapes)
            sum += shape.scale == 1 ? shape.outline.elementCount() * qsizetype(sizeof(QPainterPath::Element)) : 0;
    }
    return sum;
}

void paint(QPainter &painter, const FormulaPiece &piece, qreal em, const QColor &colour, qreal pixel)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const FormulaShape &shape : piece.shapes) {
        painter.setBrush(shape.colour.value_or(colour));
        if (shape.outline.isEmpty()) {
            const QRectF &rule = shape.rule;
            painter.drawRect(snapped({rule.topLeft() * em, rule.size() * em}, pixel));
            continue;
        }
        painter.save();
        painter.translate(shape.origin * em);
        painter.scale(shape.scale * em, shape.scale * em);
        painter.drawPath(shape.outline);
        painter.restore();
    }
    painter.restore();
}

}
