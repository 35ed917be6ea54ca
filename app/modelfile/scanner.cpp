// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/scanner.h"

#include "modelfile/spelling.h"

#include <algorithm>

namespace corral::modelfile {

namespace {

bool isBlank(QChar c) { return c == u' ' || c == u'\t'; }

bool isLineEnd(QChar c) { return c == u'\n' || c == u'\r'; }

bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

bool isNamePart(QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_'; }

/// The number of quotes on each side of a complete value; -1 while it is open.
int quotesAround(QStringView trimmed)
{
    const QStringView triple = u"\"\"\"";
    if (trimmed.startsWith(triple))
        return trimmed.size() >= 6 && trimmed.endsWith(triple) ? 3 : -1;
    if (trimmed.startsWith(u'"'))
        return trimmed.size() >= 2 && trimmed.endsWith(u'"') ? 1 : -1;
    return 0;
}

char32_t codePointAt(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[at], text[at + 1]);
    return text[at].unicode();
}

}

Scanner::Scanner(Document &document)
    : m_document(document)
    , m_text(document.m_text)
{}

void Scanner::run()
{
    while (!atEnd()) {
        if (isBlank(peek()) || isLineEnd(peek()))
            blank();
        else if (peek() == u'#')
            comment();
        else
            instruction();
    }
}

void Scanner::blank()
{
    const qsizetype start = m_at;
    while (!atEnd() && (isBlank(peek()) || isLineEnd(peek())))
        ++m_at;
    node(Node::Kind::Blank, start, m_at);
}

void Scanner::comment()
{
    const qsizetype start = m_at;
    m_at = lineEnd(m_at);
    node(Node::Kind::Comment, start, m_at);
}

void Scanner::instruction()
{
    Instruction instruction;
    const qsizetype start = m_at;
    // Ollama takes any first character into the name, and drops it if it is not printable.
    const bool dropsFirst = !isPrintable(codePointAt(m_text, m_at));
    m_at += codePointAt(m_text, m_at) > 0xffff ? 2 : 1;
    while (!atEnd() && isLetter(peek()))
        ++m_at;
    instruction.keywordSpan = {start, m_at - start};
    const auto keyword = keywordFromText(m_text.mid(start, m_at - start).mid(dropsFirst ? 1 : 0));
    if (!keyword) {
        misspelt(instruction.keywordSpan);
        return broken(start);
    }
    if (atEnd() || !isBlank(peek())) {
        withoutValue(instruction.keywordSpan);
        return broken(start);
    }
    ++m_at;
    instruction.keyword = *keyword;
    instruction.span.start = start;
    if ((*keyword == Keyword::Parameter && !parameterName(instruction)) ||
        (*keyword == Keyword::Message && !messageRole(instruction)))
        return broken(start);
    finish(std::move(instruction));
}

bool Scanner::parameterName(Instruction &instruction)
{
    const qsizetype start = m_at;
    while (!atEnd() && isNamePart(peek()))
        ++m_at;
    instruction.nameSpan = {start, m_at - start};
    instruction.name = m_text.mid(start, m_at - start).toString();
    const bool ends = atEnd() || isLineEnd(peek());
    if (ends && instruction.name.isEmpty()) {
        problem(instruction.keywordSpan, "missing-value", tr("PARAMETER needs a name and a value."),
                tr("For example: PARAMETER temperature 0.7"));
    } else if (ends) {
        problem(instruction.nameSpan, "missing-value", tr("The parameter %1 has no value.").arg(instruction.name));
    } else if (instruction.name.isEmpty() && isBlank(peek())) {
        problem({start, 1}, "extra-blank", tr("Only one space is allowed between PARAMETER and the name."),
                tr("With more, Ollama reads an empty name."));
    } else if (!isBlank(peek())) {
        problem({start, m_at + 1 - start}, "parameter-name", tr("The name of a parameter cannot contain “%1”.").arg(peek()),
                tr("Write the name, one space, and the value: PARAMETER temperature 0.7"));
    } else {
        ++m_at;
        return true;
    }
    return false;
}

bool Scanner::messageRole(Instruction &instruction)
{
    static const QStringList roles = {QStringLiteral("user"), QStringLiteral("assistant"), QStringLiteral("system")};
    const qsizetype start = m_at;
    while (!atEnd() && isLetter(peek()))
        ++m_at;
    instruction.nameSpan = {start, m_at - start};
    instruction.name = m_text.mid(start, m_at - start).toString();
    const QString hint = tr("For example: MESSAGE user Why is the sky blue?");
    if (atEnd() || isLineEnd(peek())) {
        problem(instruction.keywordSpan, "missing-value", tr("MESSAGE needs a role and a text."), hint);
    } else if (instruction.name.isEmpty() && isBlank(peek())) {
        problem({start, 1}, "extra-blank", tr("Only one space is allowed between MESSAGE and the role."));
    } else if (!isBlank(peek())) {
        problem({start, m_at + 1 - start}, "message-role", tr("Write one space after the role, not “%1”.").arg(peek()), hint);
    } else if (!roles.contains(instruction.name)) {
        problem(instruction.nameSpan, "message-role",
                tr("The role “%1” is not one of user, assistant and system.").arg(instruction.name),
                roles.contains(instruction.name.toLower()) ? tr("Roles are written in lower case.") : QString());
    } else {
        ++m_at;
        return true;
    }
    return false;
}

void Scanner::finish(Instruction instruction)
{
    const Value read = value(m_at);
    const QStringView kept = read.trimmed();
    instruction.closed = read.closed;
    instruction.quotes = read.closed ? quotesAround(kept) : (kept.startsWith(u"\"\"\"") ? 3 : 1);
    const qsizetype quotes = instruction.quotes;
    instruction.value = (read.closed ? kept.mid(quotes, kept.size() - 2 * quotes) : kept.mid(quotes)).toString();
    qsizetype first = m_at;
    while (first < read.end && isBlank(m_text[first]))
        ++first;
    qsizetype last = read.end;
    while (last > first && (isBlank(m_text[last - 1]) || isLineEnd(m_text[last - 1])))
        --last;
    instruction.valueSpan = {first, last - first};
    instruction.span.length = read.end - instruction.span.start;
    m_at = read.end;
    if (!read.closed) {
        const QString mark(quotes, u'"');
        problem({first, quotes}, "unclosed-quote", tr("The text that starts with %1 is never closed.").arg(mark),
                tr("Close it with %1 at the end of a line: nothing may follow it on that line.").arg(mark));
    }
    m_document.m_nodes.append({Node::Kind::Instruction, instruction.span, m_document.m_instructions.size()});
    m_document.m_instructions.append(std::move(instruction));
    skipRestOfText(m_document.m_instructions.constLast());
}

bool Scanner::startsInstruction(qsizetype at) const
{
    qsizetype end = at;
    while (end < m_text.size() && isLetter(m_text[end]))
        ++end;
    return end < m_text.size() && isBlank(m_text[end]) && keywordFromText(m_text.mid(at, end - at)).has_value();
}

qsizetype Scanner::meantEnd(qsizetype from, QStringView mark) const
{
    qsizetype marks = 0;
    for (qsizetype start = from; start < m_text.size();) {
        const qsizetype end = lineEnd(start);
        while (start < end && isBlank(m_text[start]))
            ++start;
        const QStringView line = m_text.mid(start, end - start).trimmed();
        const QStringView head = line.left(std::max<qsizetype>(0, line.indexOf(mark)));
        // Another text starts here: the rest belongs to it.
        if (std::count_if(head.begin(), head.end(), isBlank) <= 2 && !head.isEmpty() && startsInstruction(start))
            return -1;
        marks += line.count(mark);
        if (line.endsWith(mark) && marks % 2 == 1)
            return end;
        start = end + 1;
    }
    return -1;
}

void Scanner::skipRestOfText(const Instruction &instruction)
{
    bool &noneAhead = instruction.quotes == 3 ? m_noTripleAhead : m_noQuoteAhead;
    if (instruction.quotes == 0 || !instruction.closed || noneAhead)
        return;
    qsizetype next = m_at;
    qsizetype first = -1; // of the following lines, including a comment
    while (next < m_text.size() && (isBlank(m_text[next]) || isLineEnd(m_text[next]) || m_text[next] == u'#')) {
        if (m_text[next] == u'#') {
            first = first < 0 ? next : first;
            next = lineEnd(next);
        } else {
            ++next;
        }
    }
    if (next >= m_text.size() || startsInstruction(next))
        return;
    first = first < 0 ? next : first;
    const QString mark(instruction.quotes, u'"');
    const qsizetype end = meantEnd(first, mark);
    if (end < 0) {
        noneAhead = m_text.mid(first).indexOf(mark) < 0;
        return;
    }
    const Span quotes{instruction.valueSpan.end() - instruction.quotes, instruction.quotes};
    problem(quotes, "text-ends-early",
            tr("The text of %1 ends here: %2 at the end of a line closes it. What follows is no longer part of it.")
                .arg(keywordText(instruction.keyword), mark),
            tr("Add something after them on this line, such as a full stop, or remove the quotes."));
    if (first > m_at)
        node(Node::Kind::Blank, m_at, first);
    node(Node::Kind::Broken, first, end);
    m_at = end;
}

Scanner::Value Scanner::value(qsizetype from) const
{
    Value read;
    qsizetype at = from;
    for (; at < m_text.size(); ++at) {
        const QChar c = m_text[at];
        if (isLineEnd(c) && quotesAround(read.trimmed()) >= 0)
            break;
        const char32_t point = codePointAt(m_text, at);
        if (isBlank(c) || isLineEnd(c)) {
            read.appendBlank(c);
        } else if (point > 0xffff) {
            if (isPrintable(point))
                read.append(m_text.mid(at, 2));
            ++at;
        } else if (c.isSurrogate()) {
            read.append(u"\ufffd");
        } else if (isPrintable(point)) {
            read.append(m_text.mid(at, 1));
        }
    }
    read.end = std::min(at, m_text.size());
    read.closed = read.end < m_text.size() || quotesAround(read.trimmed()) >= 0;
    return read;
}

qsizetype Scanner::lineEnd(qsizetype from) const
{
    while (from < m_text.size() && !isLineEnd(m_text[from]))
        ++from;
    return from;
}

void Scanner::misspelt(Span word)
{
    const QStringView text = m_text.mid(word.start, word.length);
    constexpr int mostGuesses = 500; // edit distances are slow to compute, and nobody reads hundreds of suggestions
    static const QStringList all = [] {
        QStringList names;
        for (const Keyword keyword : keywords())
            names.append(keywordText(keyword));
        return names;
    }();
    const QString nearest = ++m_guesses <= mostGuesses ? nearestWord(text, all) : QString();
    if (m_text.mid(word.start).startsWith(u"```"))
        return problem({word.start, 3}, "unknown-instruction", tr("``` does not belong in a Modelfile: it marks code in chats."),
                       tr("Remove the line."));
    problem(word, "unknown-instruction", tr("“%1” is not an instruction.").arg(text),
            nearest.isEmpty() ? tr("A line starts with one of %1, or with # for a comment.").arg(all.join(QStringLiteral(", ")))
                              : tr("Did you mean %1?").arg(nearest));
}

void Scanner::withoutValue(Span word)
{
    const QString keyword = m_text.mid(word.start, word.length).toString().toUpper();
    if (atEnd() || isLineEnd(peek()))
        problem(word, "missing-value", tr("%1 has no value.").arg(keyword));
    else
        problem({word.start, word.length + 1}, "missing-blank", tr("Write one space after %1, then the value.").arg(keyword));
}

void Scanner::node(Node::Kind kind, qsizetype start, qsizetype end)
{
    m_document.m_nodes.append({kind, {start, end - start}, -1});
}

void Scanner::broken(qsizetype start)
{
    while (!atEnd() && !isBlank(peek()) && !isLineEnd(peek()) && peek() != u'"')
        ++m_at;
    qsizetype text = m_at;
    while (text < m_text.size() && isBlank(m_text[text]))
        ++text;
    Value read;
    read.closed = false;
    if (const QStringView rest = m_text.mid(text); rest.startsWith(u'"')) {
        // If such a quote is unclosed up to the end, all later ones are too: remembering that keeps the scan linear.
        bool &staysOpen = rest.startsWith(u"\"\"\"") ? m_tripleStaysOpen : m_quoteStaysOpen;
        if (!staysOpen)
            read = value(text);
        staysOpen = !read.closed;
    }
    m_at = read.closed ? read.end : lineEnd(m_at);
    node(Node::Kind::Broken, start, m_at);
}

void Scanner::problem(Span span, const char *code, const QString &message, const QString &hint)
{
    m_document.m_problems.append({Severity::Error, span, m_document.position(span.start), QLatin1String(code), message, hint});
}

}
