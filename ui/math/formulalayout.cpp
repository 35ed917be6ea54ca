// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/math/formulalayout.h"

#include "ui/math/mathimage.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace corral::ui {

namespace {
/// Between the lines of a formula, and between a formula and its number.
constexpr qreal lineGap = 0.3;
constexpr qreal tagGap = 2;
/// em²; larger ones would take too much memory when they are drawn.
constexpr qreal largestArea = 20'000;

bool isLine(const MathNode &node)
{
    static constexpr const char *lines[] = {"frac-line", "overline-line", "underline-line", "hline", "hdashline", "sout"};
    return std::any_of(std::begin(lines), std::end(lines), [&node](const char *name) { return node.has(name); });
}

bool isFrame(const MathNode &node)
{
    return node.has("stretchy") && (node.has("fbox") || node.has("fcolorbox") || node.has("colorbox") || node.has("angl"));
}

/// KaTeX does not know the heights of characters that its fonts lack.
void makeRoom(FormulaPiece &piece)
{
    constexpr qreal tolerance = 0.1;
    const QRectF ink = piece.ink();
    if (-ink.top() > piece.ascent + tolerance)
        piece.ascent = -ink.top();
    if (ink.bottom() > piece.descent + tolerance)
        piece.descent = ink.bottom();
}

/// The element with KaTeX's pieces, "katex-html", which is inside of one or two others.
QJsonObject innermost(QJsonObject root)
{
    for (int depth = 0; depth < 3 && !MathNode(root).has("katex-html"); ++depth)
        root = root.value(QLatin1String("k")).toArray().first().toObject();
    return root;
}
}

std::shared_ptr<const Formula> FormulaLayout::layOut(const QJsonObject &root)
{
    auto formula = std::make_shared<Formula>();
    MathContext context;
    context.align = MathNode(root).has("katex-display") ? 0.5 : 0;
    m_ok = true;
    qsizetype line = 0;
    const QJsonArray nodes = MathNode(innermost(root)).children();
    for (const QJsonValue &value : nodes) {
        const MathNode node(value.toObject());
        if (node.has("newline"))
            line = endLine(*formula, line);
        else
            addPiece(*formula, node, context);
    }
    endLine(*formula, line);
    const bool drawable = formula->width * (formula->ascent + formula->descent) <= largestArea;
    return m_ok && drawable && !formula->pieces.isEmpty() ? formula : nullptr;
}

/// Gives the pieces from the one at `first` on their places beside each other. Returns the first one of the next line.
qsizetype FormulaLayout::endLine(Formula &formula, qsizetype first)
{
    qreal ascent = 0;
    for (qsizetype i = first; i < formula.pieces.size(); ++i)
        ascent = std::max(ascent, formula.pieces[i].ascent);
    const qreal baseline = first > 0 ? formula.descent + lineGap + ascent : 0;
    if (first == 0)
        formula.ascent = ascent;
    qreal x = 0;
    for (qsizetype i = first; i < formula.pieces.size(); ++i) {
        FormulaPiece &piece = formula.pieces[i];
        piece.place += QPointF(x, baseline);
        x = piece.place.x() + piece.width;
        formula.width = std::max(formula.width, x);
        formula.descent = std::max(formula.descent, baseline + piece.descent);
    }
    return formula.pieces.size();
}

void FormulaLayout::addPiece(Formula &formula, const MathNode &node, const MathContext &context)
{
    FormulaPiece piece;
    if (node.has("tag"))
        piece.place = {tagGap, 0};
    MathBox laidOut = box(node, context);
    laidOut.fillTo(laidOut.width);
    laidOut.appendTo(piece.shapes, {});
    piece.width = std::max(0.0, laidOut.width);
    const QJsonArray children = node.children();
    if (const MathNode strut(children.first().toObject()); strut.has("strut")) {
        piece.descent = -strut.length("verticalAlign");
        piece.ascent = strut.length("height") - piece.descent;
    }
    makeRoom(piece);
    if (!piece.shapes.isEmpty() || piece.width > 0)
        formula.pieces << piece;
}

MathBox FormulaLayout::box(const MathNode &node, const MathContext &outer)
{
    const MathContext context = outer.inside(node);
    const MathEdges edges = MathEdges::of(node);
    MathBox inner = content(node, context);
    if (node.has("accent-body") && !node.has("accent-full"))
        inner.width = 0;
    MathBox result;
    result.width = inner.width + context.em * (edges.marginLeft + edges.paddingLeft + edges.paddingRight + edges.marginRight);
    const QPointF moved(node.length("left"), node.has("rule") ? 0 : node.length("top") - node.length("bottom"));
    result.add(std::move(inner), context.em * (moved + QPointF(edges.marginLeft + edges.paddingLeft, 0)));
    return result;
}

MathBox FormulaLayout::content(const MathNode &node, const MathContext &context)
{
    if (node.isText())
        return symbol(node, context);
    if (const auto image = node.image())
        return imageBox(node, *image, context);
    if (node.has("vlist-t"))
        return stack(node, context);
    if (node.has("llap") || node.has("rlap") || node.has("clap"))
        return lap(node, context);
    if (node.has("rule"))
        return rule(node, context);
    if (isLine(node))
        return lineBox(node, context);
    if (isFrame(node))
        return frameBox(node, context);
    if (node.has("vertical-separator"))
        return separatorBox(node, context);
    MathBox result = row(node.children(), context);
    if (node.has("nulldelimiter"))
        result.width = 0.12 * context.em;
    else if (node.hasStyle("width"))
        result.width = context.em * node.length("width");
    else if (node.has("stretchy") || node.hasStyle("minWidth"))
        result.width = std::max(result.width, context.em * node.length("minWidth"));
    return result;
}

MathBox FormulaLayout::symbol(const MathNode &node, const MathContext &context)
{
    MathBox box;
    const MathText text = m_fonts.text(node.text(), context.face);
    m_ok = m_ok && text.ok;
    box.width = context.em * (text.width + node.italic());
    for (const MathText::Glyph &glyph : text.glyphs) {
        FormulaShape shape;
        shape.outline = glyph.outline;
        shape.origin = {context.em * glyph.x, 0};
        shape.scale = context.em * MathFonts::unit;
        shape.colour = context.colour;
        if (!shape.outline.isEmpty() && (!shape.colour || shape.colour->alpha() > 0))
            box.shapes.push_back(shape);
    }
    return box;
}

MathBox FormulaLayout::row(const QJsonArray &nodes, const MathContext &context)
{
    MathBox result;
    for (const QJsonValue &value : nodes) {
        const MathNode node(value.toObject());
        // The labels beside a vertical arrow of a diagram take no space.
        const bool before = node.has("cd-label-left");
        const bool label = before || node.has("cd-label-right");
        MathBox each = box(node, context);
        constexpr qreal distance = 0.3;
        const QPointF beside(result.width / 2 + (before ? -distance - each.width : distance), 0);
        const qreal width = label ? 0 : each.width;
        result.add(std::move(each), label ? beside : QPointF(result.width, 0));
        result.width += width;
    }
    return result;
}

/// Each row of a stack is an element whose "top" is the distance of its own baseline from that of the stack, less the height of
/// a strut in front of it.
MathBox FormulaLayout::stack(const MathNode &node, const MathContext &context)
{
    struct Row
    {
        MathBox box;
        qreal left = 0, right = 0; ///< margins
        qreal baseline = 0;
        qreal align = 0;
    };
    std::vector<Row> rows;
    MathBox result;
    const QJsonArray lists = MathNode(node.children().first().toObject()).children();
    const QJsonArray wraps = MathNode(lists.first().toObject()).children();
    for (const QJsonValue &value : wraps) {
        const MathNode wrap(value.toObject());
        QJsonArray inside = wrap.children();
        const MathNode strut(inside.first().toObject());
        if (!strut.has("pstrut"))
            continue;
        inside.removeFirst();
        const MathContext own = context.inside(wrap);
        Row each;
        each.box = row(inside, own);
        each.left = own.em * wrap.length("marginLeft");
        each.right = own.em * wrap.length("marginRight");
        if (const QString width = wrap.style("width"); width.startsWith(QLatin1String("calc(100% - ")))
            each.right = own.em * MathNode::lengthOf(width.section(u' ', 2)) - each.left;
        each.baseline = own.em * (wrap.length("top") + strut.length("height"));
        each.align = own.align;
        result.width = std::max(result.width, each.box.width + each.left + each.right);
        rows.push_back(std::move(each));
    }
    for (Row &each : rows) {
        const qreal room = result.width - each.left - each.right;
        const qreal width = each.box.waits ? std::max(each.box.width, room) : each.box.width;
        each.box.fillTo(room);
        result.add(std::move(each.box), {each.left + each.align * (room - width), each.baseline});
    }
    return result;
}

/// What takes no width: its content begins, ends or is centred where it stands.
MathBox FormulaLayout::lap(const MathNode &node, const MathContext &context)
{
    MathBox result;
    const QJsonArray children = node.children();
    for (const QJsonValue &value : children) {
        const MathNode child(value.toObject());
        if (!child.has("inner"))
            continue;
        MathBox inner = box(child, context);
        const qreal share = node.has("llap") ? 1 : node.has("clap") ? 0.5 : 0;
        const qreal left = -share * inner.width;
        result.add(std::move(inner), {left, 0});
    }
    return result;
}

MathBox FormulaLayout::rule(const MathNode &node, const MathContext &context) const
{
    MathBox box;
    const qreal height = context.em * node.length("borderTopWidth");
    box.width = context.em * node.length("borderRightWidth");
    FormulaShape shape;
    shape.rule = {0, -height - context.em * node.length("bottom"), box.width, height};
    shape.colour = context.colour;
    if (height > 0 && box.width > 0 && (!shape.colour || shape.colour->alpha() > 0))
        box.shapes.push_back(shape);
    return box;
}

}
