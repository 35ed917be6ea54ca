// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workshop/linegutter.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace corral::ui {

namespace {

constexpr qreal markWidth = 20;
constexpr qreal gap = 8;

QTextBlock blockAt(const QTextDocument &document, qreal y)
{
    const int position = document.documentLayout()->hitTest(QPointF(0, std::max<qreal>(0, y)), Qt::FuzzyHit);
    const QTextBlock block = document.findBlock(position);
    return block.isValid() ? block : document.firstBlock();
}

}

LineGutter::LineGutter(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    connect(this, &LineGutter::styleChanged, this, [this] { update(); });
    connect(this, &LineGutter::currentLineChanged, this, [this] { update(); });
}

void LineGutter::setDocument(QQuickTextDocument *document)
{
    if (document == m_quickDocument)
        return;
    if (m_document) {
        m_document->disconnect(this);
        m_document->documentLayout()->disconnect(this);
    }
    m_quickDocument = document;
    m_document = document ? document->textDocument() : nullptr;
    if (m_document) {
        connect(m_document, &QTextDocument::blockCountChanged, this, &LineGutter::measure);
        connect(m_document, &QTextDocument::documentLayoutChanged, this, &LineGutter::watchLayout);
        watchLayout();
    }
    measure();
    Q_EMIT documentChanged();
}

void LineGutter::watchLayout()
{
    connect(m_document->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] { update(); });
    connect(m_document->documentLayout(), &QAbstractTextDocumentLayout::update, this, [this] { update(); });
}

void LineGutter::setProblems(ProblemModel *problems)
{
    if (problems == m_problems)
        return;
    if (m_problems)
        m_problems->disconnect(this);
    m_problems = problems;
    if (problems)
        connect(problems, &ProblemModel::changed, this, [this] { update(); });
    update();
    Q_EMIT problemsChanged();
}

void LineGutter::setOffset(qreal offset)
{
    m_offset = offset;
    Q_EMIT styleChanged();
}

void LineGutter::setCursorPosition(int position)
{
    m_cursor = position;
    Q_EMIT currentLineChanged();
}

int LineGutter::currentLine() const { return m_document ? m_document->findBlock(m_cursor).blockNumber() + 1 : 1; }

void LineGutter::setFont(const QFont &font)
{
    m_font = font;
    measure();
    Q_EMIT styleChanged();
}

void LineGutter::setColor(const QColor &color)
{
    m_color = color;
    Q_EMIT styleChanged();
}

void LineGutter::measure()
{
    const int lines = m_document ? m_document->blockCount() : 1;
    const int digits = std::max(2, static_cast<int>(QString::number(lines).size()));
    setImplicitWidth(std::ceil(markWidth + digits * QFontMetricsF(m_font).horizontalAdvance(u'0') + gap));
    update();
}

QHash<int, modelfile::Severity> LineGutter::marks() const
{
    QHash<int, modelfile::Severity> marks;
    if (!m_problems)
        return marks;
    for (const modelfile::Diagnostic &each : m_problems->problems()) {
        const auto found = marks.find(each.position.line);
        if (found == marks.end() || each.severity < *found)
            marks.insert(each.position.line, each.severity);
    }
    return marks;
}

QString LineGutter::noteAt(qreal y) const
{
    if (!m_document || !m_problems)
        return {};
    const int line = blockAt(*m_document, y - m_offset).blockNumber() + 1;
    QStringList notes;
    for (const modelfile::Diagnostic &each : m_problems->problems()) {
        if (each.position.line == line)
            notes.append(each.message);
    }
    return notes.join(u'\n');
}

void LineGutter::paint(QPainter *painter)
{
    if (!m_document)
        return;
    const QHash<int, modelfile::Severity> marked = marks();
    const QAbstractTextDocumentLayout *layout = m_document->documentLayout();
    const int current = currentLine();
    painter->setFont(m_font);
    for (QTextBlock block = blockAt(*m_document, -m_offset); block.isValid(); block = block.next()) {
        const qreal top = layout->blockBoundingRect(block).top() + m_offset;
        if (top > height())
            break;
        const int line = block.blockNumber() + 1;
        const qreal row = block.layout()->lineCount() > 0 ? block.layout()->lineAt(0).height() : QFontMetricsF(m_font).height();
        painter->setPen(line == current ? m_strong : m_color);
        painter->drawText(QRectF(markWidth, top, width() - markWidth - gap, row), Qt::AlignRight | Qt::AlignVCenter,
                          QString::number(line));
        if (const auto mark = marked.constFind(line); mark != marked.cend() && *mark != modelfile::Severity::Hint)
            drawMark(painter, *mark, QPointF(markWidth / 2 + 1, top + row / 2));
    }
}

void LineGutter::drawMark(QPainter *painter, modelfile::Severity severity, QPointF centre) const
{
    // Distinguished by shape as well as by colour: a disc for errors, a triangle for warnings.
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->translate(centre);
    if (severity == modelfile::Severity::Error) {
        painter->setBrush(m_error);
        painter->drawEllipse(QPointF(0, 0), 4.5, 4.5);
    } else {
        painter->setBrush(m_warning);
        painter->drawPolygon(QPolygonF{{0, -5}, {5.2, 4}, {-5.2, 4}});
    }
    painter->restore();
}

}
