// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/math/formula.h"
#include "ui/math/mathbox.h"
#include "ui/math/mathnode.h"

#include <memory>

namespace corral::ui {

/// Does for KaTeX's tree what a browser does with katex.css. That is not CSS in general but the few arrangements that KaTeX
/// builds: texts in a row, stacks ("vlist") of rows at given heights, images as wide as their stack, and rules.
class FormulaLayout
{
public:
    explicit FormulaLayout(MathFonts &fonts)
        : m_fonts(fonts)
    {}

    /// Null where something cannot be drawn, such as a character that no font has, or is too large.
    std::shared_ptr<const Formula> layOut(const QJsonObject &root);

private:
    void addPiece(Formula &formula, const MathNode &node, const MathContext &context);
    static qsizetype endLine(Formula &formula, qsizetype first);
    MathBox box(const MathNode &node, const MathContext &outer);
    MathBox symbol(const MathNode &node, const MathContext &context);
    MathBox row(const QJsonArray &nodes, const MathContext &context);
    MathBox stack(const MathNode &node, const MathContext &context);
    MathBox lap(const MathNode &node, const MathContext &context);
    MathBox rule(const MathNode &node, const MathContext &context) const;
    MathBox content(const MathNode &node, const MathContext &context);

    MathFonts &m_fonts;
    bool m_ok = true;
};

}
