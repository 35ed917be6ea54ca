// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"

namespace corral::markdown {

/// Prepares a paragraph for the parser of inline syntax. Placeholders replace everything that the parser must not read
/// (formulas, footnote labels, and characters that this class uses as marks), and marks are inserted that change how the
/// parser reads emphasis. restore() and restoredText() put back what was replaced and remove the marks.
class ProtectedText
{
public:
    explicit ProtectedText(QStringView text);

    const QString &text() const { return m_text; }
    /// The spans of a piece of text that the parser returned, in the given format.
    Spans restore(const QString &text, const Span &format) const;
    /// The same without formats. This is for addresses.
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
    bool m_asian = false; ///< the text has Chinese, Japanese or Korean characters
    QString m_text;
    Spans m_items; ///< what the placeholders stand for
};

}
