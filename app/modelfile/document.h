// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

/// Modelfiles as Ollama reads them (parser/parser.go, observed with 0.32.15), without losing a character.
namespace corral::modelfile {

/// A stretch of a document's text, in UTF-16 units.
struct Span
{
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return start + length; }
    bool operator==(const Span &) const = default;
};

/// Where a character stands, as an editor counts: from 1, a CRLF is one line end.
struct Position
{
    int line = 1;
    int column = 1;

    bool operator==(const Position &) const = default;
};

enum class Severity {
    Error,   ///< Ollama refuses the file
    Warning, ///< Ollama takes it, and it is most likely not what was meant
    Hint,    ///< worth knowing
};

struct Diagnostic
{
    Severity severity = Severity::Error;
    Span span;
    Position position; ///< of the span's start
    QString code;      ///< stable, for tests and help: "unknown-instruction"
    QString message;   ///< what is wrong, for people
    QString hint;      ///< what to do about it; may be empty

    bool operator==(const Diagnostic &) const = default;
};

enum class Keyword {
    From,
    Parameter,
    Template,
    System,
    License,
    Adapter,
    Draft,
    Message,
    Renderer,
    Parser,
    Requires,
    Capability, ///< from 0.35.1 on
};

/// All of them, in the order in which a tidy Modelfile has them.
[[nodiscard]] const QList<Keyword> &keywords();
/// "FROM"
[[nodiscard]] QString keywordText(Keyword keyword);
/// In any case.
[[nodiscard]] std::optional<Keyword> keywordFromText(QStringView text);

/// One instruction as Ollama understands it.
struct Instruction
{
    Keyword keyword = Keyword::From;
    QString name;       ///< of a PARAMETER, or the role of a MESSAGE
    QString value;      ///< trimmed, unquoted, without the characters that Ollama drops
    int quotes = 0;     ///< 0, 1 or 3 on each side
    bool closed = true; ///< false: the quotes stay open to the end of the file
    Span span;          ///< from the keyword to the end of its last line
    Span keywordSpan;
    Span nameSpan;
    Span valueSpan; ///< with its quotes, without blanks around it

    bool operator==(const Instruction &) const = default;
};

/// A document is a row of these, without gaps and overlaps: their texts joined are the document's text.
struct Node
{
    enum class Kind {
        Blank,   ///< line ends and the blanks before them or before an instruction
        Comment, ///< from the # to the end of its line
        Instruction,
        Broken, ///< what Ollama cannot read
    };
    Kind kind = Kind::Blank;
    Span span;
    qsizetype instruction = -1; ///< index, for Kind::Instruction

    bool operator==(const Node &) const = default;
};

/// A parsed Modelfile. Every text has one: what cannot be read becomes Broken and a diagnostic, and reading goes on
/// with the next line (Ollama stops at the first error).
class Document
{
public:
    Document() = default;
    [[nodiscard]] static Document parse(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QList<Node> &nodes() const { return m_nodes; }
    [[nodiscard]] const QList<Instruction> &instructions() const { return m_instructions; }
    /// What the grammar has against it. lint() says more.
    [[nodiscard]] const QList<Diagnostic> &problems() const { return m_problems; }
    [[nodiscard]] QStringView source(Span span) const { return QStringView(m_text).mid(span.start, span.length); }
    [[nodiscard]] Position position(qsizetype offset) const;

    /// The last instruction of a kind that Ollama lets the last one win; nullptr without one.
    [[nodiscard]] const Instruction *last(Keyword keyword) const;
    /// All instructions of a kind, in order.
    [[nodiscard]] QList<Instruction> all(Keyword keyword) const;

private:
    friend class Scanner;
    QString m_text;
    QList<Node> m_nodes;
    QList<Instruction> m_instructions;
    QList<Diagnostic> m_problems;
    QList<qsizetype> m_lineStarts;
};

/// Whether Ollama keeps the character: Go's strconv.IsPrint. The only blank it keeps is the space.
[[nodiscard]] bool isPrintable(char32_t character);

/// Everything to say about a document, in the order of its text: its problems, values of the wrong type, what is
/// deprecated, out of range, without effect or most likely a slip.
[[nodiscard]] QList<Diagnostic> lint(const Document &document);

}
