// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/matchmarks.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace corral::ui {

namespace {

/// The part of one line between two positions in its block.
QRectF rectangleIn(const QTextLine &line, int from, int to)
{
    const auto left = line.cursorToX(from);
    const auto right = line.cursorToX(to);
    return {std::min(left, right), line.y(), std::abs(right - left), line.height()};
}

QList<QRectF> rectanglesOf(const QTextDocument &document, const chat::TextRange &range)
{
    QList<QRectF> rectangles;
    const auto end = int(range.start + range.length);
    for (auto block = document.findBlock(int(range.start)); block.isValid() && block.position() < end; block = block.next()) {
        const auto origin = document.documentLayout()->blockBoundingRect(block).topLeft();
        const auto *layout = block.layout();
        const auto first = std::max(0, int(range.start) - block.position());
        const auto last = std::min(end - block.position(), block.length() - 1);
        for (int i = 0; i < layout->lineCount(); ++i) {
            const auto line = layout->lineAt(i);
            const auto from = std::max(first, line.textStart());
            const auto to = std::min(last, line.textStart() + line.textLength());
            if (from < to)
                rectangles.append(rectangleIn(line, from, to).translated(origin));
        }
    }
    return rectangles;
}

}

MatchMarks::MatchMarks(QQuickItem *parent)
    : QQuickItem(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &MatchMarks::update);
    connect(this, &MatchMarks::rowChanged, this, &MatchMarks::schedule);
}

void MatchMarks::setFind(TranscriptFind *find)
{
    if (m_find == find)
        return;
    if (m_find)
        m_find->disconnect(this);
    m_find = find;
    if (find)
        connect(find, &TranscriptFind::marksChanged, this, &MatchMarks::schedule);
    schedule();
    Q_EMIT findChanged();
}

void MatchMarks::setDocument(QQuickTextDocument *document)
{
    if (m_document == document)
        return;
    if (m_document) {
        m_document->textDocument()->disconnect(this);
        m_document->textDocument()->documentLayout()->disconnect(this);
    }
    m_document = document;
    if (document) {
        auto *text = document->textDocument();
        connect(text, &QTextDocument::contentsChanged, this, &MatchMarks::schedule);
        connect(text->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &MatchMarks::schedule);
    }
    schedule();
    Q_EMIT documentChanged();
}

void MatchMarks::schedule()
{
    if ((m_find && m_find->isActive()) || !m_all.isEmpty())
        m_soon.start();
}

void MatchMarks::update()
{
    QList<QRectF> all;
    QList<QRectF> current;
    if (m_find && m_find->isActive() && m_document) {
        const auto &document = *m_document->textDocument();
        const auto ranges = m_find->find(document.toPlainText());
        const auto currentIndex = std::min(qsizetype(m_find->currentIn(m_row)), ranges.size() - 1);
        for (qsizetype i = 0; i < ranges.size(); ++i) {
            const auto rectangles = rectanglesOf(document, ranges.at(i));
            all += rectangles;
            if (i == currentIndex)
                current = rectangles;
        }
    }
    if (all != m_all || current != m_current) {
        m_all = all;
        m_current = current;
        Q_EMIT changed();
    }
    if (!m_current.isEmpty())
        m_find->takeShown(this, m_current.first());
}

}
