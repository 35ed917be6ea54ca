// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/containers.h"
#include "markdown/formula.h"
#include "markdown/output.h"
#include "markdown/syntax.h"

#include <utility>

namespace corral::markdown {

/// The block of code to which the next line may belong. The lines of code are kept as they are written. Long code becomes
/// several blocks.
class OpenCode
{
public:
    enum class Kind {
        Fence,
        Indented,
        Formula,
        Rows, ///< a table that is shown as source text
        Rest, ///< the rest of a text that is too long; it takes every line
    };
    enum class Result {
        Taken,
        Closed,          ///< the line closed the code
        Ended,           ///< the line does not belong to the code
        EndedAfterBlank, ///< the line does not belong to the code, and neither do the blank lines before it
    };

    OpenCode() = default;
    /// `depth` is the number of containers that the code is in.
    static OpenCode fence(Block block, const syntax::Fence &fence, qsizetype depth);
    static OpenCode indented(Block block, qsizetype depth);
    static OpenCode formula(Block block, const formula::Display &display, qsizetype depth);
    /// `kind` is Rows or Rest. `title` is shown in place of a language.
    static OpenCode sourceText(Kind kind, Block block, const QString &title, qsizetype depth);

    Kind kind() const { return m_kind; }
    const Block &block() const { return m_block; }
    /// Whether the code keeps the tabs of a line that has no prefixes.
    bool keepsTabs() const { return m_kind == Kind::Fence || m_kind == Kind::Rows; }
    /// Whether a formula that has ended is words after all, as in "$$ is a sign of its own".
    bool isText() const;

    /// Reads the next line of the text. Afterwards, if the code is closed, `rest` is what follows the closing mark.
    Result read(QStringView &rest, const Containers &containers, Output &out);
    /// Adds a line without reading it, or with Joint::SameLine the next piece of an overlong line.
    void add(QStringView text, Block::Joint joint, Output &out);
    Block take() { return std::exchange(m_block, {}); }

private:
    OpenCode(Kind kind, Block block, qsizetype depth);
    bool holds(QStringView rest, qsizetype matched, const Containers &containers);
    Result readFence(QStringView &rest, bool anyIndent, Output &out);
    Result readIndented(QStringView rest, Output &out);
    Result readFormula(QStringView &rest, Output &out);
    bool isMarkdown() const;
    void addBlankLines(Output &out);
    void hide(QStringView text);

    Kind m_kind = Kind::Fence;
    Block m_block;
    qsizetype m_depth = 0; ///< the number of containers whose prefixes the lines have
    int m_lines = 0;       ///< in the current block
    int m_blankLines = 0;  ///< blank lines that belong to the code only if more of it follows
    syntax::Fence m_fence;
    int m_innerFences = 0; ///< the number of open fences inside a fence of Markdown
    QString m_closer;      ///< the closing mark of a formula
};

}
