// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/text/prosestyle.h"

#include <QPointer>
#include <QTextDocument>

class QTextCursor;
class QTextTable;

namespace corral::ui {

/// Keeps a QTextDocument showing a block of Text or Table. When the block changes it edits what differs only, which in
/// a reply that streams in is the end; so a change costs little and a selection before it stays.
class ProseWriter
{
public:
    void setDocument(QTextDocument *document);
    QTextDocument *document() const { return m_document.data(); }
    /// Writes everything again.
    void setStyle(const ProseStyle &style);
    void show(const markdown::Block &block);
    const markdown::Block &block() const { return m_shown; }
    /// How wide a table may become without being scrolled.
    void setAvailableWidth(qreal width);
    /// Of a table with all its columns; 0 of a text, which fits any width.
    qreal tableWidth() const;
    QTextTable *table() const;

    /// What the reader sees, one paragraph or row a line.
    QString plainText() const;
    /// Characters put into the document so far, to see what changes cost.
    qint64 charactersWritten() const { return m_written; }

private:
    void writeAll(const markdown::Block &block);
    void showParagraphs(const QList<markdown::Paragraph> &paragraphs);
    void addParagraph(QTextCursor &cursor, const QList<markdown::Paragraph> &paragraphs, qsizetype index);
    QTextBlockFormat blockFormat(const QList<markdown::Paragraph> &paragraphs, qsizetype index) const;
    void writeTable(const markdown::Block &table);
    void showRows(const QList<markdown::Cells> &rows);
    void writeCells(QTextTable *table, int row, const markdown::Cells &cells, bool header);
    int placeOf(int column) const;
    void clear();
    /// Replaces spans that are at `start` by others, keeping what both begin with.
    void edit(int start, const markdown::Spans &from, const markdown::Spans &to, const markdown::Paragraph &shape);
    void insert(QTextCursor &cursor, const QString &text, const QTextCharFormat &format);
    void updateColumns(const markdown::Block &block);
    bool fits(const markdown::Block &block) const;

    QPointer<QTextDocument> m_document;
    ProseStyle m_style;
    markdown::Block m_shown;
    qint64 m_written = 0;
    qreal m_available = 0;
    QList<qreal> m_columnWidths;
};

}
