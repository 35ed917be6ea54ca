// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/mistakes.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace corral::modelfile {

namespace {

class MistakeFinder
{
    Q_DECLARE_TR_FUNCTIONS(corral::modelfile::Slips)

public:
    explicit MistakeFinder(const Document &document)
        : m_document(document)
    {}

    QList<Diagnostic> run();

private:
    void comment(const Instruction &each);
    void otherQuotes(const Instruction &each);
    void innerQuotes(const Instruction &each);
    void escapes(const Instruction &each);
    void stops(const Instruction &each);
    void secondLine(qsizetype node);
    void add(Span span, const char *code, const QString &message, const QString &hint);

    const Document &m_document;
    QList<Diagnostic> m_found;
};

bool isText(Keyword keyword)
{
    return keyword == Keyword::System || keyword == Keyword::Template || keyword == Keyword::License ||
           keyword == Keyword::Message;
}

bool isStop(const Instruction &each) { return each.keyword == Keyword::Parameter && each.name == QLatin1String("stop"); }

QList<Diagnostic> MistakeFinder::run()
{
    for (qsizetype i = 0; i < m_document.nodes().size(); ++i) {
        const Node &node = m_document.nodes().at(i);
        if (node.kind != Node::Kind::Instruction)
            continue;
        const Instruction &each = m_document.instructions().at(node.instruction);
        comment(each);
        otherQuotes(each);
        innerQuotes(each);
        escapes(each);
        stops(each);
        secondLine(i);
    }
    return m_found;
}

void MistakeFinder::comment(const Instruction &each)
{
    const qsizetype hash = isText(each.keyword) || each.quotes > 0 ? -1 : each.value.indexOf(QLatin1String(" #"));
    if (hash >= 0)
        add(each.valueSpan, "comment-in-value", tr("“%1” is part of the value, not a comment.").arg(each.value.mid(hash + 1)),
            tr("Write a comment on a line of its own."));
}

void MistakeFinder::otherQuotes(const Instruction &each)
{
    if (each.quotes > 0 || each.value.isEmpty())
        return;
    static const QString curly = QStringLiteral("“”„‟«»❝❞＂");
    if (each.value.size() > 1 && each.value.startsWith(u'\'') && each.value.endsWith(u'\''))
        add(each.valueSpan, "single-quotes", tr("Single quotes are part of the value."), tr("Use double quotes, or none."));
    else if (curly.contains(each.value.front()))
        add(each.valueSpan, "curly-quotes",
            tr("%1 is an ordinary character here: it stays in the value, which ends with this line.").arg(each.value.front()),
            tr("Only straight quotes (\") enclose a text. Replace the curly ones."));
}

/// A text ends at quotes at the end of a line, so quotes before that belong to it.
void MistakeFinder::innerQuotes(const Instruction &each)
{
    if (each.quotes != 3)
        return;
    if (each.value.startsWith(u'"'))
        add({each.valueSpan.start, 4}, "extra-quote", tr("Three quotes open the text; the fourth is its first character."),
            tr("Remove one."));
    else if (each.value.endsWith(u'"') && each.value.count(u'"') % 2 == 1)
        add({each.valueSpan.end() - 4, 4}, "extra-quote",
            tr("Three quotes close the text; the one before is its last character."), tr("Remove one."));
}

void MistakeFinder::escapes(const Instruction &each)
{
    const bool takesText = isStop(each) || each.keyword == Keyword::System || each.keyword == Keyword::Message;
    const qsizetype at = takesText ? m_document.source(each.valueSpan).indexOf(QLatin1String("\\\"")) : -1;
    if (at >= 0)
        add({each.valueSpan.start + at, 2}, "no-escapes",
            tr("\\\" means a backslash and a quote here: Modelfiles have no escape sequences."),
            tr("Write the quote alone: inside a text it needs no backslash, unless it is the last character of a line."));
}

void MistakeFinder::stops(const Instruction &each)
{
    if (!isStop(each))
        return;
    static const QRegularExpression several(QStringLiteral("\"\\s*,?\\s*\""));
    const bool isList = each.quotes == 0 && each.value.startsWith(u'[') && each.value.endsWith(u']') && each.value.contains(u'"');
    const bool isRow = each.quotes == 1 && each.value.contains(several);
    if (isList || isRow)
        add(each.valueSpan, "one-stop", tr("This is one stop text, quotes and commas included."),
            tr("Write a line for each: PARAMETER stop \"…\""));
}

void MistakeFinder::secondLine(qsizetype node)
{
    const QList<Node> &nodes = m_document.nodes();
    const Instruction &each = m_document.instructions().at(nodes.at(node).instruction);
    if (each.quotes > 0 || !isText(each.keyword) || node + 2 >= nodes.size() || nodes.at(node + 1).kind != Node::Kind::Blank ||
        nodes.at(node + 2).kind != Node::Kind::Broken || m_document.source(nodes.at(node + 2).span).startsWith(u"```"))
        return;
    const int lines = m_document.position(nodes.at(node + 2).span.start).line - m_document.position(each.span.end()).line;
    if (lines == 1)
        add(each.valueSpan, "ends-with-line", tr("This text ends at the end of its line; the next line is not part of it."),
            tr("Put a text of several lines between \"\"\" and \"\"\"."));
}

void MistakeFinder::add(Span span, const char *code, const QString &message, const QString &hint)
{
    m_found.append({Severity::Warning, span, m_document.position(span.start), QLatin1String(code), message, hint});
}

}

QList<Diagnostic> mistakesOf(const Document &document) { return MistakeFinder(document).run(); }

}
