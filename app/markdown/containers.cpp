// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/containers.h"

#include "markdown/limits.h"

#include <algorithm>
#include <utility>

namespace corral::markdown {

bool Containers::isFull() const { return m_open.size() >= Limits::maxContainers; }

bool Containers::areItems(qsizetype from) const
{
    return std::all_of(m_open.cbegin() + from, m_open.cend(), [](const Container &container) { return container.item; });
}

qsizetype Containers::match(QStringView &rest, qsizetype limit) const
{
    qsizetype matched = 0;
    for (; matched < limit; ++matched) {
        const Container &container = m_open[matched];
        int width = container.indent;
        if (!container.item) {
            width = syntax::quoteMark(rest);
            if (width == 0)
                break;
        } else if (syntax::isBlank(rest)) {
            const bool empty = matched == m_open.size() - 1 && !container.marker.isEmpty();
            if (empty)
                break;
            width = int(std::min<qsizetype>(width, rest.size()));
        } else if (syntax::indentOf(rest) < width) {
            break;
        }
        rest = rest.mid(width);
    }
    return matched;
}

bool Containers::isNextItem(QStringView rest, qsizetype depth) const
{
    const auto found = syntax::listMarker(rest);
    if (!found || depth >= m_lists.size())
        return false;
    const List &list = m_lists[depth];
    return list.accepts(*found) && (!found->ordered || found->number == list.next);
}

void Containers::openQuote()
{
    forgetLists(m_open.size());
    m_open << Container{};
}

void Containers::openItem(const syntax::ListMarker &found)
{
    const qsizetype depth = m_open.size();
    forgetLists(depth + 1);
    const bool continues = m_lists.size() > depth && m_lists[depth].accepts(found);
    m_lists.resize(depth + 1);
    List &list = m_lists[depth];
    if (!continues)
        list = List{found.ordered, found.mark, found.number};
    static constexpr QStringView bullets = u"•◦▪";
    const qsizetype nested = std::count_if(m_open.cbegin(), m_open.cend(), [](const auto &c) { return c.item; });
    const QString marker =
        found.ordered ? QString::number(list.next) + found.mark : QString(bullets[std::min<qsizetype>(nested, 2)]);
    ++list.next;
    m_open << Container{true, found.width, marker};
}

void Containers::openNote(const syntax::Note &note)
{
    constexpr int indent = 4;
    forgetLists(m_open.size());
    const QString gap = note.label.size() > 2 ? QString(QChar::Nbsp) : QString();
    m_open << Container{true, indent, note.label + gap};
}

void Containers::returnMarker(const QString &marker)
{
    if (!marker.isEmpty() && !m_open.isEmpty())
        m_open.last().marker = marker;
}

Paragraph Containers::newParagraph(bool blankAbove, TextGroup &group, Output &out)
{
    Paragraph paragraph;
    paragraph.blankAbove = blankAbove;
    for (qsizetype i = 0; i < m_open.size(); ++i) {
        paragraph.indent += m_open[i].item ? 1 : 0;
        paragraph.quoteDepth += m_open[i].item ? 0 : 1;
        if (m_open[i].marker.isEmpty())
            continue;
        if (!paragraph.marker.isEmpty()) {
            Paragraph outer = paragraph;
            --outer.indent;
            group.add(outer, 0, out);
            paragraph.blankAbove = false;
        }
        paragraph.marker = std::exchange(m_open[i].marker, {});
    }
    forgetLists(m_open.size());
    return paragraph;
}

/// Forgets the lists at this depth and deeper: an item there starts a new list.
void Containers::forgetLists(qsizetype depth) { m_lists.resize(std::min(m_lists.size(), depth)); }

}
