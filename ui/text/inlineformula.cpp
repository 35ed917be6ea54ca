// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/inlineformula.h"

#include "ui/math/formulas.h"
#include "ui/text/prosestyle.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>

Q_DECLARE_METATYPE(std::shared_ptr<const corral::ui::Formula>)

namespace corral::ui {

namespace {
using Shared = std::shared_ptr<const Formula>;

/// The pieces of a formula are in order in right-to-left text, too: they are in a left-to-right isolate.
constexpr QChar leftToRight(0x2066);
constexpr QChar endOfIsolate(0x2069);
constexpr QChar wordJoiner(0x2060); ///< takes no room, and no line ends before it

enum Property { FormulaProperty = InlineFormula::sourceProperty + 1, PieceProperty, EmProperty };

struct Object
{
    Shared formula;
    qsizetype piece = 0;
    qreal em = 0;

    explicit Object(const QTextFormat &format)
        : formula(format.property(FormulaProperty).value<Shared>())
        , piece(format.intProperty(PieceProperty))
        , em(format.doubleProperty(EmProperty))
    {}
    const FormulaPiece &shape() const { return formula->pieces[piece]; }
};

/// Whether the source has enough characters for an isolate. It has, because of its delimiters.
bool isIsolated(qsizetype sourceSize, const Formula &formula) { return sourceSize >= formula.pieces.size() + 2; }

/// The width of a line at this position, or a negative number while it is not known.
qreal lineWidth(const QTextDocument &document, const QTextBlock &block, int position)
{
    const QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    const auto *table = frames.isEmpty() ? nullptr : qobject_cast<QTextTable *>(frames.first());
    if (const QTextTableCell cell = table ? table->cellAt(position) : QTextTableCell(); cell.isValid()) {
        const QList<QTextLength> widths = table->format().columnWidthConstraints();
        return widths.value(cell.column()).rawValue() - 2 * ProseStyle::cellPadding;
    }
    const QTextBlockFormat format = block.blockFormat();
    return document.textWidth() - format.leftMargin() - format.rightMargin();
}

/// The em of a piece: a piece that is wider than the line is made smaller.
qreal shownEm(const Object &object, qreal room)
{
    const qreal width = object.shape().width * object.em;
    return room > 0 && width > room ? object.em * room / width : object.em;
}

/// The height to reserve above the baseline. A text document leaves room below a line in proportion to its height: a descent
/// that does not fit there makes the line taller.
qreal reservedHeight(const FormulaPiece &piece, qreal em, const QTextBlockFormat &block, const QFont &font)
{
    constexpr qreal gap = 2; // pixels to the lines above and below
    const qreal ascent = piece.ascent * em + gap;
    const qreal descent = piece.descent * em + gap;
    const qreal factor = block.lineHeightType() == QTextBlockFormat::ProportionalHeight ? block.lineHeight() / 100 : 1;
    const qreal textDescent = QFontMetricsF(font).descent();
    if (factor <= 1)
        return ascent + std::max(0.0, descent - textDescent);
    return std::max(ascent, (descent - factor * textDescent) / (factor - 1));
}
}

bool InlineFormula::fits(const QString &source, const Formula &formula) { return formula.pieces.size() <= source.size(); }

void InlineFormula::insert(QTextCursor &cursor, qsizetype sourceSize, const Shared &formula, qreal em,
                           const QTextCharFormat &format)
{
    QTextCharFormat object = format;
    object.setObjectType(type);
    object.setProperty(FormulaProperty, QVariant::fromValue(formula));
    object.setProperty(EmProperty, em);
    const bool isolated = isIsolated(sourceSize, *formula);
    if (isolated)
        cursor.insertText(QString(leftToRight), format);
    for (qsizetype i = 0; i < formula->pieces.size(); ++i) {
        object.setProperty(PieceProperty, int(i));
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), object);
    }
    QString rest(sourceSize - formula->pieces.size() - (isolated ? 1 : 0), wordJoiner);
    if (isolated)
        rest.back() = endOfIsolate;
    cursor.insertText(rest, format);
}

bool InlineFormula::isAt(const QTextDocument &document, int position)
{
    const QChar first = document.characterAt(position);
    return first == QChar::ObjectReplacementCharacter ||
           (first == leftToRight && document.characterAt(position + 1) == QChar::ObjectReplacementCharacter);
}

int InlineFormula::selectionEdge(const QTextDocument &sources, int position, Edge edge)
{
    const QTextBlock block = sources.findBlock(position);
    for (auto at = block.begin(); !at.atEnd(); ++at) {
        const int start = at.fragment().position();
        const int size = at.fragment().length();
        if (position <= start || position >= start + size)
            continue;
        const Shared formula = Formulas::instance().find(at.fragment().charFormat().stringProperty(sourceProperty));
        if (!formula)
            return position;
        const int firstObject = start + (isIsolated(size, *formula) ? 1 : 0);
        const int endOfObjects = firstObject + int(formula->pieces.size());
        const bool behind = edge == Edge::Start ? position >= endOfObjects : position > firstObject;
        return behind ? start + size : start;
    }
    return position;
}

QSizeF InlineFormula::intrinsicSize(QTextDocument *document, int position, const QTextFormat &format)
{
    const Object object(format);
    if (!object.formula)
        return {};
    const QTextBlock block = document->findBlock(position);
    const qreal em = shownEm(object, lineWidth(*document, block, position));
    const QFont font = document->defaultFont();
    return {object.shape().width * em, reservedHeight(object.shape(), em, block.blockFormat(), font)};
}

void InlineFormula::drawObject(QPainter *, const QRectF &rect, QTextDocument *, int position, const QTextFormat &)
{
    if (m_edges)
        m_edges->insert(position, rect.left());
}

/// Where objects are in lines with right-to-left text is known only while they are drawn.
QHash<int, qreal> InlineFormula::leftEdges(const QTextDocument &document, const QTextBlock &block, QPointF origin)
{
    QHash<int, qreal> edges;
    const QString text = block.text();
    const bool mixed = block.textDirection() == Qt::RightToLeft || std::any_of(text.cbegin(), text.cend(), [](QChar c) {
                           return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
                       });
    auto *object = dynamic_cast<InlineFormula *>(document.documentLayout()->handlerForObject(type));
    if (!mixed || !object)
        return edges;
    QImage nothing(1, 1, QImage::Format_RGB32);
    QPainter painter(&nothing);
    object->m_edges = &edges;
    block.layout()->draw(&painter, origin - block.layout()->position());
    object->m_edges = nullptr;
    return edges;
}

QList<PlacedPiece> InlineFormula::placedIn(const QTextDocument &document, const QColor &colour)
{
    QList<PlacedPiece> pieces;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!block.text().contains(QChar::ObjectReplacementCharacter))
            continue;
        const QPointF origin = document.documentLayout()->blockBoundingRect(block).topLeft();
        const QHash<int, qreal> edges = leftEdges(document, block, origin);
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextCharFormat format = at.fragment().charFormat();
            const Object object(format);
            const int position = at.fragment().position();
            const int inBlock = position - block.position();
            const QTextLine line = block.layout()->lineForTextPosition(inBlock);
            if (format.objectType() != type || !object.formula || !line.isValid())
                continue;
            const qreal left = edges.value(position, origin.x() + line.cursorToX(inBlock));
            const qreal em = shownEm(object, lineWidth(document, block, position));
            const QPointF baseline(left, origin.y() + line.y() + line.ascent());
            const QRectF selected(QPointF(left, origin.y() + line.y()), QSizeF(object.shape().width * em, line.height()));
            const bool coloured = format.foreground().style() != Qt::NoBrush;
            const QColor own = coloured ? format.foreground().color() : colour;
            const int first = position - int(object.piece);
            const int end = first + int(object.formula->pieces.size());
            pieces << PlacedPiece{object.formula, object.piece, baseline, em, own, first, end, selected};
        }
    }
    return pieces;
}

}
