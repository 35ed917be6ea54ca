// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/math/mathbox.h"

#include <utility>

namespace corral::ui {

void MathBox::add(MathBox &&box, QPointF at)
{
    waits = waits || box.waits;
    children.push_back({at, std::move(box)});
}

void MathBox::fillTo(qreal stackWidth)
{
    if (!std::exchange(waits, false))
        return;
    if (fill)
        std::exchange(fill, nullptr)(*this, stackWidth);
    for (Child &child : children)
        child.box.fillTo(stackWidth);
}

void MathBox::appendTo(QList<FormulaShape> &list, QPointF at) const
{
    for (FormulaShape shape : shapes) {
        if (shape.outline.isEmpty())
            shape.rule.translate(at);
        else
            shape.origin += at;
        list << shape;
    }
    for (const Child &child : children)
        child.box.appendTo(list, at + child.at);
}

}
