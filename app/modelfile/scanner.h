// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/document.h"

#include <QCoreApplication>

namespace corral::modelfile {

/// Cuts a text into nodes, the way Ollama's parser walks through it. Used by Document::parse alone.
class Scanner
{
    Q_DECLARE_TR_FUNCTIONS(corral::modelfile::Scanner)

public:
    explicit Scanner(Document &document);
    void run();

private:
    /// A value from m_at on, as far as it goes.
    struct Value
    {
        QString kept;         ///< printable characters, tabs, and line ends inside quotes
        qsizetype first = -1; ///< of the first that is no blank
        qsizetype solid = 0;  ///< after the last that is no blank
        qsizetype end = 0;    ///< in the document
        bool closed = true;

        [[nodiscard]] QStringView trimmed() const
        {
            return first < 0 ? QStringView() : QStringView(kept).mid(first, solid - first);
        }
        void appendBlank(QChar blank) { kept.append(blank); }
        void append(QStringView text)
        {
            if (first < 0)
                first = kept.size();
            kept.append(text);
            solid = kept.size();
        }
    };

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar peek() const { return m_text[m_at]; }
    [[nodiscard]] qsizetype lineEnd(qsizetype from) const;
    [[nodiscard]] Value value(qsizetype from) const;

    void blank();
    void comment();
    void instruction();
    bool parameterName(Instruction &instruction);
    bool messageRole(Instruction &instruction);
    void finish(Instruction instruction);

    /// Quotes at the end of an inner line close a text, and all that follows up to the quotes that were meant to close it
    /// makes no sense. Says so where the text ends, once, and goes on behind the rest.
    void skipRestOfText(const Instruction &instruction);
    /// The end of the line whose quotes were meant to close a text that goes on at `from`; -1 without one.
    [[nodiscard]] qsizetype meantEnd(qsizetype from, QStringView mark) const;
    [[nodiscard]] bool startsInstruction(qsizetype at) const;

    void misspelt(Span word);
    void withoutValue(Span word);
    void node(Node::Kind kind, qsizetype start, qsizetype end);
    /// Gives up on what starts at `start`, and goes on after its line, or after its quoted text where that is closed.
    void broken(qsizetype start);
    void problem(Span span, const char *code, const QString &message, const QString &hint = {});

    Document &m_document;
    const QStringView m_text;
    qsizetype m_at = 0;
    bool m_quoteStaysOpen = false;
    bool m_tripleStaysOpen = false;
    bool m_noQuoteAhead = false; ///< no line further on ends with such quotes: looking once keeps this linear
    bool m_noTripleAhead = false;
    int m_guesses = 0; ///< words that were looked for among the instructions
};

}
