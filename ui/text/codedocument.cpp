// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/codedocument.h"

#include "ui/text/documenttext.h"
#include "ui/text/prosestyle.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace corral::ui {

namespace {
constexpr int tabColumns = 4;
constexpr int lineHeight = 120; ///< percent
/// The width grows in steps, because each change lays out the whole block again.
constexpr qreal widthStep = 120;

/// The displayed text, with an ellipsis where a too long line is truncated.
QString shownCode(const markdown::Block &block)
{
    QString code = block.code;
    for (auto cut = block.cuts.crbegin(); cut != block.cuts.crend(); ++cut)
        code.insert(cut->at, QStringLiteral("…"));
    return code;
}
}

CodeDocument::CodeDocument(QObject *parent)
    : QObject(parent)
{}

void CodeDocument::setDocument(QQuickTextDocument *document)
{
    if (m_document == document)
        return;
    m_document = document;
    setTextDocument(document ? document->textDocument() : nullptr);
    Q_EMIT documentChanged();
}

void CodeDocument::setTextDocument(QTextDocument *document)
{
    m_text = document;
    m_shown.clear();
    m_highlight.setTextDocument(document);
    if (!document)
        return;
    document->setUndoRedoEnabled(false);
    document->clear();
    QTextBlockFormat line; // every line inherits it
    line.setLayoutDirection(Qt::LeftToRight);
    line.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    QTextCursor(document).setBlockFormat(line);
    write(shownCode(m_block));
}

void CodeDocument::setBlock(const markdown::Block &block)
{
    const bool otherLanguage = block.language != m_block.language || block.isContinued() != m_block.isContinued();
    m_block = block;
    m_highlight.setDefinition(block.language);
    const bool growing = !block.closed && !block.more;
    if (growing)
        m_highlight.setGrowing(true);
    if (m_text)
        write(shownCode(block));
    m_highlight.setGrowing(growing);
    if (otherLanguage)
        Q_EMIT languageChanged();
    Q_EMIT blockChanged();
}

int CodeDocument::margin() const { return ProseStyle::margin(m_block.indent, m_block.quoteDepth); }

void CodeDocument::setFont(const QFont &font)
{
    if (font == m_font)
        return;
    m_font = font;
    m_contentWidth = 0;
    if (m_text)
        measure(0);
    Q_EMIT fontChanged();
}

void CodeDocument::setDark(bool dark)
{
    if (dark == isDark())
        return;
    m_highlight.setDark(dark);
    Q_EMIT darkChanged();
}

void CodeDocument::write(const QString &code)
{
    const qsizetype shorter = std::min(code.size(), m_shown.size());
    const qsizetype same = std::mismatch(code.cbegin(), code.cbegin() + shorter, m_shown.cbegin()).first - code.cbegin();
    if (same == code.size() && same == m_shown.size())
        return;
    QTextCursor cursor(m_text);
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    if (same < m_shown.size()) {
        cursor.setPosition(int(same), QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    }
    const int line = cursor.blockNumber();
    cursor.insertText(documentText(code.mid(same)).replace(QChar::LineSeparator, u' '));
    cursor.endEditBlock();
    m_written += code.size() - same;
    m_shown = code;
    measure(line);
}

void CodeDocument::measure(int fromLine)
{
    const QFontMetricsF metrics(m_font);
    const bool fixed = QFontInfo(m_font).fixedPitch();
    const qreal column = metrics.horizontalAdvance(u'0');
    const auto widthOf = [&](const QString &text) {
        const bool simple = fixed && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c < QChar(0x250); });
        return simple ? qreal(text.size()) * column : metrics.horizontalAdvance(text);
    };
    const qreal tab = tabColumns * metrics.horizontalAdvance(u' ');
    if (QTextOption option = m_text->defaultTextOption(); !qFuzzyCompare(option.tabStopDistance(), tab)) {
        option.setTabStopDistance(tab);
        m_text->setDefaultTextOption(option);
    }
    qreal widest = 0;
    for (QTextBlock line = m_text->findBlockByNumber(fromLine); line.isValid(); line = line.next()) {
        const QString text = line.text();
        widest = std::max(widest, widthOf(text) + text.count(u'\t') * tab);
    }
    if (widest <= m_contentWidth)
        return;
    m_contentWidth = std::ceil(widest / widthStep) * widthStep;
    Q_EMIT contentWidthChanged();
}

}
