// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/math/displayformula.h"

#include "ui/math/formulas.h"

#include <cmath>
#include <utility>

namespace corral::ui {

DisplayFormula::DisplayFormula(QQuickItem *parent)
    : FormulaLayer(parent)
{
    connect(&Formulas::instance(), &Formulas::ready, this, &DisplayFormula::find);
}

void DisplayFormula::setSource(const QString &source)
{
    if (m_source == source)
        return;
    m_source = source;
    if (std::exchange(m_formula, Formulas::instance().request(source)) != m_formula) {
        place();
        Q_EMIT typesetChanged();
    }
    Q_EMIT sourceChanged();
}

void DisplayFormula::find()
{
    if (m_formula || m_source.isEmpty())
        return;
    m_formula = Formulas::instance().find(m_source);
    if (!m_formula)
        return;
    place();
    Q_EMIT typesetChanged();
}

void DisplayFormula::setTextSize(qreal size)
{
    if (qFuzzyCompare(m_textSize, size))
        return;
    m_textSize = size;
    place();
    Q_EMIT textSizeChanged();
}

void DisplayFormula::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    place();
    Q_EMIT colorChanged();
}

void DisplayFormula::setCursorPosition(int position)
{
    if (std::exchange(m_cursorPosition, position) != position)
        Q_EMIT cursorPositionChanged();
}

void DisplayFormula::place()
{
    QList<PlacedPiece> pieces;
    const qreal em = Formula::em(m_textSize);
    // Letters lean over their edges.
    constexpr qreal edge = 0.1;
    const QSizeF size =
        m_formula ? QSizeF(m_formula->width + 2 * edge, m_formula->ascent + m_formula->descent + 2 * edge) * em : QSizeF();
    setSize({std::ceil(size.width()), std::ceil(size.height())});
    for (qsizetype i = 0; m_formula && i < m_formula->pieces.size(); ++i) {
        const FormulaPiece &piece = m_formula->pieces[i];
        const QPointF baseline = (QPointF(edge, edge + m_formula->ascent) + piece.place) * em;
        const QRectF whole(i == 0 ? 0 : baseline.x(), 0, i == 0 ? width() : 0, i == 0 ? height() : 0);
        pieces << PlacedPiece{m_formula, i, baseline, em, m_color, 0, 1, whole};
    }
    setPieces(pieces);
}

int DisplayFormula::positionAt(qreal x, qreal y) const
{
    const bool behind = y > height() || (y >= 0 && x > width() / 2);
    return behind ? length() : 0;
}

QString DisplayFormula::linkAt(qreal, qreal) const { return {}; }

/// A part of the formula cannot be selected.
void DisplayFormula::select(int start, int end) { setSelection(start > 0 && start < end ? 0 : start, end > 0 ? length() : 0); }

}
