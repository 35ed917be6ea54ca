// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

/// Lossless parsing of Modelfiles with Ollama's grammar (parser/parser.go, observed with 0.32.15).
namespace corral::modelfile {

/// A range of a document's text, in UTF-16 units.
struct Span
{
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return start + length; }
    bool operator==(const Span &) const = default;
};

/// Line and column of a character as in an editor: from 1, a CRLF is one line end.
struct Position
{
    int line = 1;
    int column = 1;

    bool operator==(const Position &) const = default;
};

enum class Severity {
    Error,   ///< Ollama rejects the file
    Warning, ///< Ollama accepts it, but it is probably a mistake
    Hint,    ///< for information
};

/// A problem at a position of a Modelfile.
struct Diagnostic
{
    Severity severity = Severity::Error;
    Span span;
    Position position; ///< of the span's start
    QString code;      ///< stable identifier, for tests and help: "unknown-instruction"
    QString message;   ///< the problem, for display
    QString hint;      ///< the suggested fix; may be empty

    bool operator==(const Diagnostic &) const = default;
};

/// The instructions of a Modelfile.
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

/// All keywords, in the order of a formatted Modelfile.
[[nodiscard]] const QList<Keyword> &keywords();
/// "FROM"
[[nodiscard]] QString keywordText(Keyword keyword);
/// Case-insensitive.
[[nodiscard]] std::optional<Keyword> keywordFromText(QStringView text);

/// One instruction as Ollama understands it.
struct Instruction
{
    Keyword keyword = Keyword::From;
    QString name;       ///< of a PARAMETER, or the role of a MESSAGE
    QString value;      ///< trimmed, unquoted, without the characters that Ollama drops
    int quotes = 0;     ///< number of quotes on each side: 0, 1 or 3
    bool closed = true; ///< false: the quotes are unclosed up to the end of the file
    Span span;          ///< from the keyword to the end of its last line
    Span keywordSpan;
    Span nameSpan;
    Span valueSpan; ///< with quotes, without surrounding blanks

    bool operator==(const Instruction &) const = default;
};

/// A part of a document. The nodes cover the text without gaps and overlaps: joined, they are the text.
struct Node
{
    enum class Kind {
        Blank,   ///< line ends, and the blanks before them or before an instruction
        Comment, ///< from the # to the end of its line
        Instruction,
        Broken, ///< cannot be parsed by Ollama
    };
    Kind kind = Kind::Blank;
    Span span;
    qsizetype instruction = -1; ///< index, for Kind::Instruction

    bool operator==(const Node &) const = default;
};

/// A parsed Modelfile. Parsing never fails: an unreadable part becomes a Broken node and a diagnostic, and parsing continues on
/// the next line (Ollama stops at the first error).
class Document
{
public:
    Document() = default;
    [[nodiscard]] static Document parse(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QList<Node> &nodes() const { return m_nodes; }
    [[nodiscard]] const QList<Instruction> &instructions() const { return m_instructions; }
    /// The syntax errors. lint() reports more.
    [[nodiscard]] const QList<Diagnostic> &problems() const { return m_problems; }
    [[nodiscard]] QStringView source(Span span) const { return QStringView(m_text).mid(span.start, span.length); }
    [[nodiscard]] Position position(qsizetype offset) const;

    /// The last instruction of a kind of which Ollama uses the last; nullptr if there is none.
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

/// Whether Ollama keeps the character: Go's strconv.IsPrint. The only blank it accepts is the space.
[[nodiscard]] bool isPrintable(char32_t character);

/// All diagnostics of a document, in text order: syntax errors, values of a wrong type or out of range, deprecated and
/// ineffective instructions, probable mistakes.
[[nodiscard]] QList<Diagnostic> lint(const Document &document);

}
