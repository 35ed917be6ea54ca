// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QList>
#include <QPainterPath>
#include <QRectF>

#include <optional>

class QPainter;

namespace corral::ui {

/// A mark of a typeset formula: a glyph or another outline, or a rule. Lengths are in em of the formula, y grows downwards from
/// the baseline.
struct FormulaShape
{
    QPainterPath outline; ///< in units of `scale` em, from `origin`; empty in a rule
    QPointF origin;
    qreal scale = 1;
    QRectF rule;                  ///< a filled rectangle, drawn at least one pixel thick
    std::optional<QColor> colour; ///< that of the text where there is none
};

/// A part of a formula that a line of text may end with.
struct FormulaPiece
{
    QPointF place; ///< of the left end of its baseline, where the whole formula is shown in one place
    qreal width = 0;
    qreal ascent = 0;
    qreal descent = 0;
    QList<FormulaShape> shapes;

    /// The rectangle around all shapes.
    QRectF ink() const;
};

/// A typeset formula. It depends on neither the size nor the colour in which it is shown.
struct Formula
{
    QList<FormulaPiece> pieces; ///< at least one
    qreal width = 0;            ///< of all pieces at their places
    qreal ascent = 0;           ///< above the baseline of the first line
    qreal descent = 0;

    /// One em in pixels, for text of this size: the letters of the formula look as large as those of a text without serifs.
    static qreal em(qreal textSize) { return 1.21 * textSize; }
    /// The memory that it takes, in bytes, without the outlines of glyphs, which formulas share.
    qsizetype bytes() const;
};

/// Draws a piece with the left end of its baseline at the painter's origin. `em` is in the units of the painter, `pixel` the size
/// of a device pixel in these units.
void paint(QPainter &painter, const FormulaPiece &piece, qreal em, const QColor &colour, qreal pixel);

}
