// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/inlinereader.h"

#include "markdown/inline.h"
#include "markdown/openend.h"
#include "markdown/rowsyntax.h"

namespace corral::markdown {

Spans InlineReader::read(QStringView text, bool open)
{
    const QString closed = open ? closeOpenEnd(text) : QString();
    const QStringView source = open ? QStringView(closed) : text;
    m_characters += source.size();
    Spans spans = parseInline(source, m_definitions);
    if (open && !spans.isEmpty()) {
        Span &last = spans.last();
        last.open = last.math && !text.contains(last.text);
    }
    return spans;
}

Cells InlineReader::readRow(QStringView row, qsizetype columns, bool open)
{
    Cells result;
    const QStringList texts = columns > 0 ? syntax::cells(row, columns, open) : syntax::cells(row, open);
    for (const QString &text : texts)
        result << read(text, open && result.size() == texts.size() - 1);
    return result;
}

}
