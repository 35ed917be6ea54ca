// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/math/mathimage.h"

#include "ui/math/svgpath.h"

#include <algorithm>
#include <cmath>

namespace corral::ui {

namespace {
FormulaShape ruleShape(const QRectF &rect, const std::optional<QColor> &colour)
{
    FormulaShape shape;
    shape.rule = rect;
    shape.colour = colour;
    return shape;
}

/// The dashes of a dashed line; a solid one where they would be too many.
std::vector<QRectF> dashes(const QRectF &line, bool vertical, bool dashed)
{
    constexpr qreal dash = 0.15;
    constexpr qreal most = 500;
    const qreal length = vertical ? line.height() : line.width();
    if (!dashed || length / dash > most)
        return {line};
    std::vector<QRectF> result;
    for (qreal at = 0; at < length; at += 2 * dash) {
        const qreal size = std::min(dash, length - at);
        result.push_back(vertical ? QRectF(line.x(), line.y() + at, line.width(), size)
                                  : QRectF(line.x() + at, line.y(), size, line.height()));
    }
    return result;
}

QString attribute(const QJsonObject &attributes, const char *name) { return attributes.value(QLatin1String(name)).toString(); }

/// The viewport of an image: the part of the width around it that its node takes.
struct Viewport
{
    qreal left = 0;
    qreal width = 0;

    static Viewport of(const MathNode &node, qreal width)
    {
        constexpr qreal half = 0.502;
        constexpr qreal quarter = 0.251;
        if (node.has("halfarrow-left"))
            return {0, half * width};
        if (node.has("halfarrow-right"))
            return {(1 - half) * width, half * width};
        if (node.has("brace-left"))
            return {0, quarter * width};
        if (node.has("brace-center"))
            return {0.25 * width, 0.5 * width};
        if (node.has("brace-right"))
            return {(1 - quarter) * width, quarter * width};
        return {0, width};
    }
};

/// How a view box is put into a viewport: the attribute preserveAspectRatio, SVG 1.1, section 7.8.
QPainterPath placed(const QPainterPath &path, const QJsonObject &attributes, const Viewport &viewport, qreal height)
{
    const QStringList view = attribute(attributes, "viewBox").split(u' ', Qt::SkipEmptyParts);
    const qreal viewWidth = view.value(2).toDouble();
    const qreal viewHeight = view.value(3).toDouble();
    if (viewWidth <= 0 || viewHeight <= 0)
        return {};
    const QString ratio = attribute(attributes, "preserveAspectRatio");
    const bool slice = ratio.contains(QLatin1String("slice"));
    qreal scaleX = viewport.width / viewWidth;
    qreal scaleY = height / viewHeight;
    if (ratio != QLatin1String("none"))
        scaleX = scaleY = slice ? std::max(scaleX, scaleY) : std::min(scaleX, scaleY);
    const auto share = [&ratio](const char *min, const char *max) {
        return ratio.contains(QLatin1String(min)) ? 0.0 : ratio.contains(QLatin1String(max)) ? 1.0 : 0.5;
    };
    const QPointF move(viewport.left + share("xMin", "xMax") * (viewport.width - viewWidth * scaleX),
                       -height + share("YMin", "YMax") * (height - viewHeight * scaleY));
    const qreal right = viewport.left + viewport.width;
    return slice ? fitted(path, move, scaleX, scaleY, viewport.left, right) : fitted(path, move, scaleX, scaleY, 0, -1);
}

/// A line of \cancel, from corner to corner.
QPainterPath stroke(const QJsonObject &line, qreal width, qreal height, qreal thickness)
{
    const qreal from = attribute(line, "y1") == QLatin1String("0") ? -height : 0;
    const qreal to = attribute(line, "y2") == QLatin1String("0") ? -height : 0;
    const qreal length = std::max(1e-6, std::hypot(width, to - from));
    const QPointF side(-(to - from) / length * thickness / 2, width / length * thickness / 2);
    const QPointF start(0, from);
    const QPointF end(width, to);
    QPainterPath path;
    path.addPolygon(QPolygonF{start + side, end + side, end - side, start - side});
    path.closeSubpath();
    return path;
}

void draw(MathBox &box, const MathNode &node, const QJsonObject &image, const MathContext &context, qreal width)
{
    const QJsonObject attributes = image.value(QLatin1String("v")).toObject();
    const QString ownHeight = attribute(attributes, "height");
    const qreal height = context.em * (node.hasStyle("height") ? node.length("height") : MathNode::lengthOf(ownHeight));
    const QJsonArray parts = image.value(QLatin1String("k")).toArray();
    for (const QJsonValue &value : parts) {
        const QJsonObject part = value.toObject();
        FormulaShape shape;
        shape.colour = context.colour;
        if (const QJsonObject line = part.value(QLatin1String("l")).toObject(); !line.isEmpty())
            shape.outline = stroke(line, width, height, context.em * MathNode::lengthOf(attribute(line, "stroke-width")));
        else
            shape.outline = placed(svgPath(attribute(part, "d")), attributes, Viewport::of(node, width), height);
        shape.outline.setFillRule(Qt::WindingFill);
        if (!shape.outline.isEmpty())
            box.shapes.push_back(shape);
    }
}
}

MathBox imageBox(const MathNode &node, const QJsonObject &image, const MathContext &context)
{
    MathBox box;
    box.width = context.em * node.length("minWidth");
    if (node.hasStyle("width")) {
        box.width = context.em * node.length("width");
        draw(box, node, image, context, box.width);
        return box;
    }
    box.waits = true;
    box.fill = [node, image, context](MathBox &self, qreal width) {
        self.width = width;
        draw(self, node, image, context, width);
    };
    return box;
}

MathBox lineBox(const MathNode &node, const MathContext &context)
{
    MathBox box;
    const qreal thickness = context.em * (node.has("sout") ? 0.08 : node.length("borderBottomWidth"));
    const bool dashed = node.has("hdashline");
    box.waits = true;
    box.fill = [thickness, dashed, colour = context.colour](MathBox &self, qreal width) {
        self.width = width;
        for (const QRectF &dash : dashes({0, -thickness, width, thickness}, false, dashed))
            self.shapes.push_back(ruleShape(dash, colour));
    };
    return box;
}

MathBox frameBox(const MathNode &node, const MathContext &context)
{
    MathBox box;
    box.waits = true;
    box.fill = [node, context](MathBox &self, qreal width) {
        self.width = width;
        const qreal height = context.em * node.length("height");
        if (const auto background = MathNode::colourOf(node.style("backgroundColor")))
            self.shapes.push_back(ruleShape({0, -height, width, height}, background));
        if (node.has("colorbox"))
            return;
        const auto own = MathNode::colourOf(node.style("borderColor"));
        const std::optional<QColor> colour = own ? own : context.colour;
        const bool angle = node.has("angl");
        const qreal usual = angle ? 0.049 : 0.04;
        const char *name = angle ? "borderTopWidth" : "borderWidth";
        const qreal line = context.em * (node.hasStyle(name) ? node.length(name) : usual);
        self.shapes.push_back(ruleShape({0, -height, width, line}, colour));
        self.shapes.push_back(ruleShape({width - line, -height, line, height}, colour));
        if (angle)
            return;
        self.shapes.push_back(ruleShape({0, -line, width, line}, colour));
        self.shapes.push_back(ruleShape({0, -height, line, height}, colour));
    };
    return box;
}

MathBox separatorBox(const MathNode &node, const MathContext &context)
{
    MathBox box;
    const qreal height = context.em * node.length("height");
    const qreal line = context.em * node.length("borderRightWidth");
    const qreal bottom = -context.em * node.length("verticalAlign");
    const bool dashed = node.style("borderRightStyle") == QLatin1String("dashed");
    box.width = line;
    for (const QRectF &dash : dashes({0, bottom - height, line, height}, true, dashed))
        box.shapes.push_back(ruleShape(dash, context.colour));
    return box;
}

}
