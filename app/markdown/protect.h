// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"

namespace corral::markdown {

/// A paragraph made ready for the parser of inline syntax. What that parser must not read (formulas, notes, characters
/// that are used as marks here) is taken out and put back afterwards; and marks are put in that change how it reads
/// emphasis. The marks are gone again from what restore() and restoredText() give.
class Protected
{
public:
    explicit Protected(QStringView text);

    const QString &text() const { return m_text; }
    /// The spans of a piece of the parser's text, in the given format.
    Spans restore(const QString &text, const Span &format) const;
    /// The same without formats, for addresses.
    QString restoredText(const QString &text) const;

private:
    void step();
    void lineStart();
    void takePlain();
    void take(qsizetype end, Span item);
    void code();
    void formulaOrEscape();
    void emphasis();
    bool note();

    QStringView m_source;
    qsizetype m_pos = 0;
    bool m_asian = false; ///< there are Chinese, Japanese or Korean characters
    QString m_text;
    Spans m_items; ///< what was taken out
};

}
