// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/math/formula.h"

#include <functional>
#include <vector>

namespace corral::ui {

/// A part of a formula while it is laid out: marks and other boxes, relative to the left end of its baseline, in em of the
/// formula.
struct MathBox
{
    struct Child;

    qreal width = 0;
    std::vector<FormulaShape> shapes;
    std::vector<Child> children;
    /// Draws what is as wide as the stack around it, such as the line of a fraction; called once the width is known.
    std::function<void(MathBox &box, qreal width)> fill;
    bool waits = false; ///< it or a child has such a function

    MathBox() = default;
    MathBox(MathBox &&) = default;
    MathBox &operator=(MathBox &&) = default;

    void add(MathBox &&box, QPointF at);
    /// Calls the functions that wait for the width.
    void fillTo(qreal stackWidth);
    void appendTo(QList<FormulaShape> &list, QPointF at) const;
};

struct MathBox::Child
{
    QPointF at;
    MathBox box;
};

}
