// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/text/blocktext.h"
#include "ui/text/proseformulas.h"
#include "ui/text/prosestyle.h"

#include <QPointer>
#include <QTextDocument>

class QTextCursor;
class QTextTable;

namespace corral::ui {

/// Keeps a QTextDocument in sync with a block of kind Text or Table. A change edits only the difference, which in a streaming
/// answer is at the end; so it is cheap and a selection before it is kept.
class ProseWriter
{
public:
    void setDocument(QTextDocument *document);
    QTextDocument *document() const { return m_document.data(); }
    /// Formulas are typeset, which needs a FormulaLayer that draws them. For the documents that are set afterwards.
    void setTypesetting(bool on) { m_formulas.setOn(on); }
    /// Typesets the formulas that can be typeset since they were written. Returns whether there were any.
    bool updateFormulas();
    /// Rewrites the document.
    void setStyle(const ProseStyle &style);
    void show(const markdown::Block &block);
    const markdown::Block &block() const { return m_shown; }
    /// The width up to which a table needs no scrolling.
    void setAvailableWidth(qreal width);
    /// The width of a table with all its columns; 0 for a text, which fits any width.
    qreal tableWidth() const;
    QTextTable *table() const;

    /// The visible text, one paragraph or row per line.
    QString plainText() const { return ui::plainText(m_shown); }
    /// Number of characters inserted so far, to measure the cost of changes.
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
    /// Replaces the spans at `start`, keeping the common prefix.
    void edit(int start, const markdown::Spans &from, const markdown::Spans &to, const markdown::Paragraph &shape);
    void insert(QTextCursor &cursor, const QString &text, const QTextCharFormat &format);
    void insert(QTextCursor &cursor, const markdown::Span &span, qsizetype from, const markdown::Paragraph &shape);
    void updateColumns(const markdown::Block &block);
    bool fits(const markdown::Block &block) const;

    QPointer<QTextDocument> m_document;
    ProseStyle m_style;
    ProseFormulas m_formulas;
    markdown::Block m_shown;
    qint64 m_written = 0;
    qreal m_available = 0;
    QList<qreal> m_columnWidths;
};

}
