// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/document.h"

#include <QCoreApplication>

namespace corral::modelfile {

/// Splits a text into nodes in the way of Ollama's parser. Used by Document::parse only.
class Scanner
{
    Q_DECLARE_TR_FUNCTIONS(corral::modelfile::Scanner)

public:
    explicit Scanner(Document &document);
    void run();

private:
    /// A value that starts at m_at.
    struct Value
    {
        QString kept;         ///< printable characters, tabs, and line ends inside quotes
        qsizetype first = -1; ///< position of the first non-blank character
        qsizetype solid = 0;  ///< position after the last non-blank character
        qsizetype end = 0;    ///< position in the document
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

    /// Quotes at the end of an inner line close the text, so that the rest up to the intended closing quotes is invalid.
    /// Reports that once, where the text ends, and continues after the rest.
    void skipRestOfText(const Instruction &instruction);
    /// The end of the line with the intended closing quotes of a text that starts at `from`; -1 if there is none.
    [[nodiscard]] qsizetype meantEnd(qsizetype from, QStringView mark) const;
    [[nodiscard]] bool startsInstruction(qsizetype at) const;

    void misspelt(Span word);
    void withoutValue(Span word);
    void node(Node::Kind kind, qsizetype start, qsizetype end);
    /// Marks the part from `start` as Broken and continues after its line, or after its quoted text if that is closed.
    void broken(qsizetype start);
    void problem(Span span, const char *code, const QString &message, const QString &hint = {});

    Document &m_document;
    const QStringView m_text;
    qsizetype m_at = 0;
    bool m_quoteStaysOpen = false;
    bool m_tripleStaysOpen = false;
    bool m_noQuoteAhead = false; ///< no later line ends with such quotes: remembering that keeps the scan linear
    bool m_noTripleAhead = false;
    int m_guesses = 0; ///< number of unknown words for which a suggestion was computed
};

}
