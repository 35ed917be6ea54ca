// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/math/formulalayer.h"

#include <QHash>
#include <QTextCursor>
#include <QTextObjectInterface>

namespace corral::ui {

/// A typeset formula in a QTextDocument. It has as many characters as its source, so positions in the document do not depend on
/// whether a formula is typeset: an object for each piece, between which a line may end, and invisible characters. The objects
/// only keep the room free; a FormulaLayer draws the formula.
class InlineFormula : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int type = QTextFormat::UserObject + 1;
    /// In the format of a formula that is shown as its source: the source.
    static constexpr int sourceProperty = QTextFormat::UserProperty + 1;

    /// Whether the source has enough characters for the formula.
    static bool fits(const QString &source, const Formula &formula);
    /// Inserts the formula with the size of an em in pixels. `format` is that of text in its place.
    static void insert(QTextCursor &cursor, qsizetype sourceSize, const std::shared_ptr<const Formula> &formula, qreal em,
                       const QTextCharFormat &format);
    static bool isAt(const QTextDocument &document, int position);
    enum class Edge { Start, End };
    /// The start or end of a selection that was made at this position while formulas were typeset: a formula is selected as a
    /// whole if any part of it is. `sources` is the document with the sources.
    static int selectionEdge(const QTextDocument &sources, int position, Edge edge);
    /// Where the formulas of a document are. `colour` is that of text without a colour of its own.
    static QList<PlacedPiece> placedIn(const QTextDocument &document, const QColor &colour);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    /// Draws nothing.
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    static QHash<int, qreal> leftEdges(const QTextDocument &document, const QTextBlock &block, QPointF origin);

    QHash<int, qreal> *m_edges = nullptr; ///< by position, while they are determined
};

}
