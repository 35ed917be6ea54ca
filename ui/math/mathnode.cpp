// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/math/mathnode.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace corral::ui {

namespace {
enum class Slant { Keep, Upright, Italic };
enum class Weight { Keep, Bold };

struct FaceClass
{
    QString family; ///< empty: the inherited one
    Slant slant = Slant::Keep;
    Weight weight = Weight::Keep;
};

const QHash<QString, FaceClass> &faceClasses()
{
    const auto family = [](const char *name, Slant slant = Slant::Keep, Weight weight = Weight::Keep) {
        return FaceClass{QString::fromLatin1(name), slant, weight};
    };
    static const QHash<QString, FaceClass> classes{
        {QStringLiteral("textbf"), family("", Slant::Keep, Weight::Bold)},
        {QStringLiteral("textit"), family("", Slant::Italic)},
        {QStringLiteral("textrm"), family("Main")},
        {QStringLiteral("textsf"), family("SansSerif")},
        {QStringLiteral("texttt"), family("Typewriter")},
        {QStringLiteral("mathnormal"), family("Math", Slant::Italic)},
        {QStringLiteral("mathit"), family("Main", Slant::Italic)},
        {QStringLiteral("mathrm"), family("", Slant::Upright)},
        {QStringLiteral("mathbf"), family("Main", Slant::Keep, Weight::Bold)},
        {QStringLiteral("boldsymbol"), family("Math", Slant::Italic, Weight::Bold)},
        {QStringLiteral("amsrm"), family("AMS")},
        {QStringLiteral("mathbb"), family("AMS")},
        {QStringLiteral("textbb"), family("AMS")},
        {QStringLiteral("mathcal"), family("Caligraphic")},
        {QStringLiteral("mathfrak"), family("Fraktur")},
        {QStringLiteral("textfrak"), family("Fraktur")},
        {QStringLiteral("mathtt"), family("Typewriter")},
        {QStringLiteral("mathscr"), family("Script")},
        {QStringLiteral("textscr"), family("Script")},
        {QStringLiteral("mathsf"), family("SansSerif")},
        {QStringLiteral("mathboldsf"), family("SansSerif", Slant::Keep, Weight::Bold)},
        {QStringLiteral("textboldsf"), family("SansSerif", Slant::Keep, Weight::Bold)},
        {QStringLiteral("mathitsf"), family("SansSerif", Slant::Italic)},
        {QStringLiteral("textitsf"), family("SansSerif", Slant::Italic)},
        {QStringLiteral("mainrm"), family("Main", Slant::Upright)},
        {QStringLiteral("small-op"), family("Size1")},
        {QStringLiteral("large-op"), family("Size2")},
        {QStringLiteral("delim-size1"), family("Size1")},
        {QStringLiteral("delim-size4"), family("Size4")},
    };
    return classes;
}

/// The sizes of LaTeX from \tiny to \Huge.
constexpr qreal sizes[] = {0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488};

qreal sizeOf(const QString &number)
{
    const int index = number.toInt() - 1;
    return index >= 0 && index < int(std::size(sizes)) ? sizes[index] : 1;
}

qreal scaleOf(const MathNode &node)
{
    qreal from = 1;
    qreal to = 1;
    for (const QString &each : node.classes()) {
        if (each.startsWith(QLatin1String("reset-size")))
            from = sizeOf(each.mid(10));
        else if (each.startsWith(QLatin1String("size")) && each != QLatin1String("sizing"))
            to = sizeOf(each.mid(4));
    }
    return to / from;
}

/// Where the children of a node with this class are aligned.
std::optional<qreal> alignOf(const QString &name)
{
    static const QHash<QString, qreal> aligns{
        {QStringLiteral("mfrac"), 0.5},       {QStringLiteral("op-limits"), 0.5},   {QStringLiteral("accent"), 0.5},
        {QStringLiteral("x-arrow"), 0.5},     {QStringLiteral("mover"), 0.5},       {QStringLiteral("munder"), 0.5},
        {QStringLiteral("col-align-c"), 0.5}, {QStringLiteral("col-align-l"), 0.0}, {QStringLiteral("col-align-r"), 1.0},
        {QStringLiteral("msupsub"), 0.0},     {QStringLiteral("svg-align"), 0.0}};
    const auto found = aligns.constFind(name);
    return found == aligns.cend() ? std::nullopt : std::optional(*found);
}
}

MathNode::MathNode(const QJsonObject &object)
    : m_object(object)
    , m_classes(object.value(QLatin1String("c")).toString().split(u' ', Qt::SkipEmptyParts))
    , m_style(object.value(QLatin1String("s")).toObject())
{}

qreal MathNode::lengthOf(const QString &text)
{
    const qsizetype unit = text.indexOf(QLatin1String("em"));
    bool ok = false;
    const qreal value = QStringView(text).first(unit < 0 ? text.size() : unit).toDouble(&ok);
    constexpr qreal most = 2000;
    return ok && std::isfinite(value) ? std::clamp(value, -most, most) : 0;
}

std::optional<QColor> MathNode::colourOf(const QString &text)
{
    if (text.isEmpty())
        return {};
    const QColor colour(text);
    return colour.isValid() ? std::optional(colour) : std::nullopt;
}

std::optional<QJsonObject> MathNode::image() const
{
    const QJsonArray all = children();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [](const QJsonValue &child) { return child.toObject().contains(QLatin1String("v")); });
    return found == all.end() ? std::nullopt : std::optional((*found).toObject());
}

MathContext MathContext::inside(const MathNode &node) const
{
    MathContext result = *this;
    for (const QString &name : node.classes()) {
        if (const auto found = faceClasses().constFind(name); found != faceClasses().cend()) {
            if (!found->family.isEmpty())
                result.face.family = found->family;
            if (found->slant != Slant::Keep)
                result.face.italic = found->slant == Slant::Italic;
            if (found->weight == Weight::Bold)
                result.face.bold = true;
        }
        if (const auto aligned = alignOf(name))
            result.align = *aligned;
    }
    if (node.has("sizing") || node.has("fontsize-ensurer"))
        result.em *= scaleOf(node);
    if (node.has("delimsizing") && !node.has("mult")) {
        for (int size = 1; size <= 4; ++size) {
            const QString name = QString::number(size);
            if (node.classes().contains(QStringLiteral("size") + name))
                result.face.family = QStringLiteral("Size") + name;
        }
    }
    if (const auto own = MathNode::colourOf(node.style("color")))
        result.colour = own;
    return result;
}

MathEdges MathEdges::of(const MathNode &node)
{
    MathEdges edges{node.length("marginLeft"), node.length("marginRight"), node.length("paddingLeft"), 0};
    if (node.hasStyle("margin")) // "0 -0.02em"
        edges.marginLeft = edges.marginRight = MathNode::lengthOf(node.style("margin").section(u' ', 1));
    static const struct
    {
        const char *name;
        MathEdges edges;
    } classes[] = {{"boxpad", {0, 0, 0.3, 0.3}},
                   {"cancel-pad", {0, 0, 0.2, 0.2}},
                   {"anglpad", {0, 0, 0.03889, 0.03889}},
                   {"x-arrow-pad", {0, 0, 0.5, 0.5}},
                   {"cd-arrow-pad", {0, 0, 0.27778, 0.55556}},
                   {"cancel-lap", {-0.2, -0.2, 0, 0}},
                   {"root", {0.27777778, -0.55555556, 0, 0}}};
    for (const auto &each : classes) {
        if (!node.has(each.name))
            continue;
        edges.marginLeft += each.edges.marginLeft;
        edges.marginRight += each.edges.marginRight;
        edges.paddingLeft += each.edges.paddingLeft;
        edges.paddingRight += each.edges.paddingRight;
    }
    return edges;
}

}
