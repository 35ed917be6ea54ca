// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/math/mathfonts.h"

#include <QColor>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace corral::ui {

/// A node of the tree that KatexEngine makes from KaTeX's: an object with the classes "c" and the style "s" of an element, and
/// either its children "k", a text "t" with an italic correction "i" (a symbol), attributes "v" (an SVG image with children),
/// path data "d" or the attributes "l" of a line. https://github.com/KaTeX/KaTeX/blob/main/src/domTree.js
class MathNode
{
public:
    explicit MathNode(const QJsonObject &object);

    bool has(const char *className) const { return m_classes.contains(QLatin1String(className)); }
    const QStringList &classes() const { return m_classes; }
    bool hasStyle(const char *name) const { return m_style.contains(QLatin1String(name)); }
    QString style(const char *name) const { return m_style.value(QLatin1String(name)).toString(); }
    /// A length of the style in em of the node; 0 where there is none.
    qreal length(const char *name) const { return lengthOf(style(name)); }
    /// "1.5em" is 1.5.
    static qreal lengthOf(const QString &text);
    static std::optional<QColor> colourOf(const QString &text);

    QJsonArray children() const { return m_object.value(QLatin1String("k")).toArray(); }
    bool isText() const { return m_object.contains(QLatin1String("t")); }
    QString text() const { return m_object.value(QLatin1String("t")).toString(); }
    qreal italic() const { return m_object.value(QLatin1String("i")).toDouble(); }
    /// The first child that is an SVG image; invalid where there is none.
    std::optional<QJsonObject> image() const;

private:
    QJsonObject m_object;
    QStringList m_classes;
    QJsonObject m_style;
};

/// What a node inherits from those around it: the parts of katex.css that say how its classes look.
struct MathContext
{
    qreal em = 1; ///< in em of the formula
    MathTypeface face;
    std::optional<QColor> colour;
    qreal align = 0; ///< where narrower parts of a stack are: 0 left, 0.5 centre, 1 right

    MathContext inside(const MathNode &node) const;
};

/// The padding and margins that a node has by its classes and its style, in em of the node.
struct MathEdges
{
    qreal marginLeft = 0;
    qreal marginRight = 0;
    qreal paddingLeft = 0;
    qreal paddingRight = 0;

    static MathEdges of(const MathNode &node);
};

}
