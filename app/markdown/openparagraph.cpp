// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/openparagraph.h"

#include "markdown/limits.h"

#include <algorithm>
#include <utility>

namespace corral::markdown {

namespace {
/// Reads the box of a task, "[ ] " or "[x] ", at the start of a list item. The box becomes part of the marker and is removed
/// from the text.
void takeTaskBox(QString &marker, QStringView &text, bool open)
{
    const QStringView start = text.left(4);
    const bool task = start.startsWith(u'[') && start.mid(2, 1) == u"]" && (start.size() == 3 || start.mid(3, 1) == u" ");
    const QStringView box = start.mid(1, 1).trimmed();
    if (task && (box.isEmpty() || box.compare(u"x", Qt::CaseInsensitive) == 0)) {
        const QString sign = box.isEmpty() ? QStringLiteral("☐") : QStringLiteral("☑");
        marker = marker.back().isPunct() && marker.front().isDigit() ? marker + u' ' + sign : sign;
        text = text.mid(4);
    } else if (open && text.size() <= 2 && text.startsWith(u'[')) {
        text = {};
    }
}
}

OpenParagraph::OpenParagraph(Paragraph properties, QString text, bool bold)
    : m_properties(std::move(properties))
    , m_text(std::move(text))
    , m_bold(bold)
{
    noteFormula(m_text);
}

void OpenParagraph::addLine(QStringView line)
{
    m_text += u'\n';
    m_text += line;
    noteFormula(line);
}

bool OpenParagraph::isFull() const { return m_text.size() >= Limits::maxParagraph; }

void OpenParagraph::removeLastLine() { m_text.truncate(std::max<qsizetype>(lastLineStart() - 1, 0)); }

/// Records whether the line leaves a "\[" open.
void OpenParagraph::noteFormula(QStringView line)
{
    const qsizetype open = line.lastIndexOf(u"\\[");
    if (open >= 0)
        m_inFormula = (open == 0 || line[open - 1] != u'\\') && line.indexOf(u"\\]", open) < 0;
    else if (m_inFormula)
        m_inFormula = !line.contains(u"\\]");
}

Paragraph OpenParagraph::read(InlineReader &reader, bool open) const
{
    Paragraph paragraph = m_properties;
    QStringView text = m_text;
    if (!paragraph.marker.isEmpty())
        takeTaskBox(paragraph.marker, text, open);
    paragraph.spans = reader.read(text, open);
    if (m_bold) {
        for (Span &span : paragraph.spans)
            span.bold = true;
    }
    return paragraph;
}

}
