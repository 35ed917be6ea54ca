// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The leaves of Structure: how paragraphs, code and tables are filled, ended and gathered into blocks.

#include "markdown/structure.h"

#include "markdown/inline.h"
#include "markdown/openend.h"

namespace corral::markdown {

void Structure::closeContainers(qsizetype keep, QList<Block> &out)
{
    if (m_containers.size() > keep)
        closeLeaf(out);
    while (m_containers.size() > keep) {
        if (!m_containers.last().marker.isEmpty())
            addToGroup(newParagraph(out), 0, out);
        m_containers.removeLast();
    }
}

void Structure::closeLeaf(QList<Block> &out)
{
    const Leaf leaf = std::exchange(m_leaf, Leaf::None);
    if (leaf == Leaf::Paragraph) {
        fillParagraph(m_paragraph, m_text, false);
        addToGroup(m_paragraph, m_text.size(), out);
        m_text.clear();
    } else if (leaf == Leaf::Formula) {
        closeFormula(out);
    } else if (leaf != Leaf::None) {
        out << std::exchange(m_block, {});
    }
}

void Structure::closeGroup(QList<Block> &out)
{
    if (!m_group.paragraphs.isEmpty())
        out << std::exchange(m_group, {});
    m_groupSize = 0;
}

/// `size`: of the paragraph's source, which says when the group has enough. What is shown of it may depend on
/// definitions that are not known yet.
void Structure::addToGroup(Paragraph paragraph, qsizetype size, QList<Block> &out)
{
    if (m_group.paragraphs.isEmpty())
        m_group.apart = paragraph.apart;
    m_groupSize += size + 1;
    m_pieces += 1 + paragraph.spans.size();
    m_group.paragraphs << std::move(paragraph);
    if (m_groupSize >= maxGroup && !m_preview)
        closeGroup(out);
}

/// An empty paragraph at the present depth. Markers of outer items that have no text of their own get one each.
Paragraph Structure::newParagraph(QList<Block> &out)
{
    Paragraph paragraph;
    paragraph.apart = std::exchange(m_blank, false);
    for (qsizetype i = 0; i < m_containers.size(); ++i) {
        paragraph.indent += m_containers[i].item ? 1 : 0;
        paragraph.quoteDepth += m_containers[i].item ? 0 : 1;
        if (m_containers[i].marker.isEmpty())
            continue;
        if (!paragraph.marker.isEmpty()) {
            Paragraph outer = paragraph;
            --outer.indent;
            addToGroup(outer, 0, out);
            paragraph.apart = false;
        }
        paragraph.marker = std::exchange(m_containers[i].marker, {});
    }
    m_lists.resize(qMin(m_lists.size(), m_containers.size()));
    m_any = true;
    return paragraph;
}

Block Structure::newBlock(Block::Kind kind, QList<Block> &out)
{
    closeLeaf(out);
    const Paragraph place = newParagraph(out);
    if (!place.marker.isEmpty())
        addToGroup(place, 0, out);
    closeGroup(out);
    m_overflow = false;
    m_pieces += 2;
    Block block;
    block.kind = kind;
    block.indent = place.indent;
    block.quoteDepth = place.quoteDepth;
    block.apart = place.apart;
    return block;
}

void Structure::openParagraph(QStringView text, bool continued, QList<Block> &out)
{
    closeLeaf(out);
    m_paragraph = newParagraph(out);
    m_paragraph.continued = continued;
    m_text = text.toString();
    m_openFormula = false;
    noteFormula(text);
    m_leaf = Leaf::Paragraph;
    m_overflow = false;
    if (text.trimmed().startsWith(u'|') && m_paragraph.marker.isEmpty())
        closeGroup(out); // likely a table, which is a block of its own
}

void Structure::addHeading(const syntax::Heading &heading, QList<Block> &out)
{
    closeLeaf(out);
    Paragraph paragraph = newParagraph(out);
    paragraph.heading = heading.level;
    paragraph.spans = parse(m_preview ? closeOpenEnd(heading.text) : heading.text.toString());
    m_overflow = false;
    addToGroup(paragraph, heading.text.size(), out);
}

Spans Structure::parse(QStringView text)
{
    m_parsed += text.size();
    return parseInline(text, m_known);
}

void Structure::fillParagraph(Paragraph &paragraph, QStringView text, bool open)
{
    if (!paragraph.marker.isEmpty()) {
        const QStringView start = text.left(4);
        const bool task = start.startsWith(u'[') && start.mid(2, 1) == u"]" && (start.size() == 3 || start.mid(3, 1) == u" ");
        const QStringView box = start.mid(1, 1).trimmed();
        if (task && (box.isEmpty() || box.compare(u"x", Qt::CaseInsensitive) == 0)) {
            const QString sign = box.isEmpty() ? QStringLiteral("☐") : QStringLiteral("☑");
            paragraph.marker =
                paragraph.marker.back().isPunct() && paragraph.marker.front().isDigit() ? paragraph.marker + u' ' + sign : sign;
            text = text.mid(4);
        } else if (open && text.size() <= 2 && text.startsWith(u'[')) {
            text = {};
        }
    }
    paragraph.spans = parse(open ? closeOpenEnd(text) : text.toString());
    if (m_summary) {
        for (Span &span : paragraph.spans)
            span.bold = true;
    }
}

}
