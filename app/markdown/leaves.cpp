// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The leaves of Structure: how paragraphs, code and tables are filled, ended and gathered into blocks.

#include "markdown/structure.h"

#include "markdown/inline.h"

namespace corral::markdown {

void Structure::closeContainers(qsizetype keep, QList<Block> &out)
{
    if (m_containers.size() > keep)
        closeLeaf(out);
    while (m_containers.size() > keep) {
        if (!m_containers.last().marker.isEmpty())
            addToGroup(newParagraph(out), out);
        m_containers.removeLast();
    }
}

void Structure::closeLeaf(QList<Block> &out)
{
    const Leaf leaf = std::exchange(m_leaf, Leaf::None);
    if (leaf == Leaf::Paragraph) {
        fillParagraph(m_paragraph, m_text, false);
        addToGroup(m_paragraph, out);
        m_text.clear();
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

void Structure::addToGroup(Paragraph paragraph, QList<Block> &out)
{
    if (m_group.paragraphs.isEmpty())
        m_group.apart = paragraph.apart;
    m_groupSize += plainText(paragraph.spans).size() + 1;
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
            addToGroup(outer, out);
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
        addToGroup(place, out);
    closeGroup(out);
    m_overflow = false;
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
    addToGroup(paragraph, out);
}

void Structure::openCode(Leaf leaf, const QString &language, QList<Block> &out)
{
    m_block = newBlock(Block::Kind::Code, out);
    m_block.language = language;
    m_leaf = leaf;
    m_codeLines = 0;
    m_blankCode = 0;
}

void Structure::addCode(QStringView text, Block::Joint joint, QList<Block> &out)
{
    using enum Block::Joint;
    const bool full = m_codeLines >= maxCodeLines || m_block.code.size() >= maxCode;
    if (full && !m_preview) {
        Block next = m_block;
        next.code.clear();
        next.joint = joint;
        next.apart = false;
        m_block.more = true;
        out << std::exchange(m_block, next);
        m_codeLines = 0;
        joint = None;
    }
    if (joint == NextLine && m_codeLines > 0)
        m_block.code += u'\n';
    if (joint != SameLine)
        ++m_codeLines;
    m_block.code += text;
}

void Structure::addRow(QStringView text, QList<Block> &out)
{
    Cells row = parseCells(text, m_preview);
    if (row.isEmpty())
        return;
    row.resize(m_block.alignments.size());
    if (m_block.rows.size() >= maxTableRows && !m_preview) {
        Block next = m_block;
        next.rows.clear();
        next.header.clear();
        next.joint = Block::Joint::NextLine;
        next.apart = false;
        m_block.more = true;
        out << std::exchange(m_block, next);
    }
    m_block.rows << row;
}

Cells Structure::parseCells(QStringView row, bool open)
{
    Cells result;
    const QStringList texts = syntax::cells(row);
    for (const QString &text : texts)
        result << parse(open && result.size() == texts.size() - 1 ? closeOpenEnd(text) : text);
    return result;
}

Spans Structure::parse(QStringView text)
{
    m_parsed += text.size();
    return parseInline(text);
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
}

/// Of a copy made to look ahead: the block that is open.
std::optional<Block> Structure::openBlock()
{
    if (leafIsCode() || m_leaf == Leaf::Table)
        return m_block;
    if (m_leaf == Leaf::Paragraph) {
        const qsizetype lastLine = m_text.lastIndexOf(u'\n') + 1;
        const bool maybeHeader = QStringView(m_text).mid(lastLine).trimmed().startsWith(u'|');
        if (maybeHeader && lastLine == 0 && m_group.paragraphs.isEmpty()) {
            Block table;
            table.kind = Block::Kind::Table;
            table.indent = m_paragraph.indent;
            table.quoteDepth = m_paragraph.quoteDepth;
            table.apart = m_paragraph.apart;
            table.header = parseCells(m_text, true);
            table.alignments.resize(table.header.size());
            return table;
        }
        if (maybeHeader && lastLine > 0)
            m_text.truncate(lastLine - 1);
        QList<Block> none;
        fillParagraph(m_paragraph, m_text, true);
        addToGroup(m_paragraph, none);
    }
    return m_group.paragraphs.isEmpty() ? std::nullopt : std::optional(m_group);
}

}
