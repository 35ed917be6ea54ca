// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/syntaxhighlight.h"

#include "ui/text/syntaxrepository.h"

#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextDocument>

#include <utility>

#if CORRAL_HAS_SYNTAX_HIGHLIGHTING
#include <KSyntaxHighlighting/SyntaxHighlighter>
#endif

namespace corral::ui {

#if CORRAL_HAS_SYNTAX_HIGHLIGHTING
namespace {
constexpr qsizetype longestLine = 1000;
constexpr qsizetype longestGrowingLine = 200;

class Highlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
public:
    Highlighter(QObject *parent, qint64 &lines, const bool &growing)
        : SyntaxHighlighter(parent)
        , m_lines(lines)
        , m_growing(growing)
    {}

protected:
    void highlightBlock(const QString &text) override
    {
        ++m_lines;
        // Highlighting a long line is expensive, and repeated with every token. A state left open before it stays open.
        const bool grows = m_growing && !currentBlock().next().isValid();
        SyntaxHighlighter::highlightBlock(text.size() > (grows ? longestGrowingLine : longestLine) ? QString() : text);
    }

private:
    qint64 &m_lines;
    const bool &m_growing;
};
}
#endif

SyntaxHighlight::SyntaxHighlight(QObject *parent)
    : QObject(parent)
{}

SyntaxHighlight::~SyntaxHighlight() { delete m_highlighter; }

void SyntaxHighlight::setDocument(QQuickTextDocument *document)
{
    if (m_document == document)
        return;
    m_document = document;
    setTextDocument(document ? document->textDocument() : nullptr);
    Q_EMIT documentChanged();
}

void SyntaxHighlight::setTextDocument(QTextDocument *document)
{
    if (m_text == document)
        return;
    m_text = document;
    rebuild();
}

void SyntaxHighlight::setDefinition(const QString &definition)
{
    if (m_definition == definition)
        return;
    m_definition = definition;
    rebuild();
    Q_EMIT definitionChanged();
}

void SyntaxHighlight::setDark(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
#if CORRAL_HAS_SYNTAX_HIGHLIGHTING
    if (auto *highlighter = qobject_cast<KSyntaxHighlighting::SyntaxHighlighter *>(m_highlighter.data())) {
        highlighter->setTheme(syntaxTheme(dark));
        highlighter->rehighlight();
    }
#endif
    Q_EMIT darkChanged();
}

void SyntaxHighlight::setGrowing(bool growing)
{
    if (std::exchange(m_growing, growing) == growing || growing || !m_highlighter || !m_text)
        return;
#if CORRAL_HAS_SYNTAX_HIGHLIGHTING
    if (m_text->lastBlock().length() > longestGrowingLine)
        m_highlighter->rehighlightBlock(m_text->lastBlock());
#endif
}

void SyntaxHighlight::rebuild()
{
    const bool wasActive = isActive();
    delete m_highlighter;
#if CORRAL_HAS_SYNTAX_HIGHLIGHTING
    if (m_text && !m_definition.isEmpty()) {
        const KSyntaxHighlighting::Definition definition = syntaxDefinition(m_definition);
        if (definition.isValid()) {
            auto *highlighter = new Highlighter(this, m_lines, m_growing);
            highlighter->setTheme(syntaxTheme(m_dark));
            highlighter->setDefinition(definition);
            highlighter->setDocument(m_text);
            m_highlighter = highlighter;
        }
    }
#endif
    if (isActive() != wasActive)
        Q_EMIT activeChanged();
}

}
