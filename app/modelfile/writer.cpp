// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/writer.h"

#include <QCoreApplication>

#include <algorithm>

namespace corral::modelfile {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::modelfile::Writer)
};

bool isLineEnd(QChar c) { return c == u'\n' || c == u'\r'; }

bool needsQuotes(const QString &value)
{
    return value.startsWith(u'"') || value != value.trimmed() || std::any_of(value.cbegin(), value.cend(), isLineEnd);
}

QString withoutTrailingBlanks(QStringView line)
{
    while (!line.isEmpty() && (line.back() == u' ' || line.back() == u'\t'))
        line.chop(1);
    return line.toString();
}

QString tidy(const Document &document, const Instruction &each)
{
    QString line = keywordText(each.keyword) + u' ';
    if (!each.name.isEmpty())
        line += each.name + u' ';
    return line += document.source(each.valueSpan);
}

/// Compares what is significant to Ollama.
bool sameMeaning(const Document &a, const Document &b)
{
    return b.problems().isEmpty() && std::equal(a.instructions().cbegin(), a.instructions().cend(), b.instructions().cbegin(),
                                                b.instructions().cend(), [](const Instruction &x, const Instruction &y) {
                                                    return x.keyword == y.keyword && x.name == y.name && x.value == y.value;
                                                });
}

}

Result<QString> quoted(const QString &value)
{
    const QString text = needsQuotes(value) ? QStringLiteral("\"\"\"%1\"\"\"").arg(value) : value;
    // Parsing it with Ollama's own rules verifies the round trip.
    const Document back = Document::parse(QStringLiteral("SYSTEM ") + text);
    if (back.problems().isEmpty() && back.instructions().size() == 1 && back.instructions().constFirst().value == value)
        return text;
    return failure(Error::Kind::Invalid, Words::tr("A Modelfile cannot contain this text."),
                   Words::tr("Ollama drops invisible characters, and ends a text at a line that ends with three quotes."));
}

Result<QString> written(Keyword keyword, const QString &value, const QString &name)
{
    const QString head = name.isEmpty() ? keywordText(keyword) : keywordText(keyword) + u' ' + name;
    return quoted(value).map([&head](const QString &text) { return QStringLiteral("%1 %2\n").arg(head, text); });
}

QString format(const Document &document)
{
    if (!document.problems().isEmpty())
        return document.text();
    QString tidied;
    const QString &text = document.text();
    const QString lineEnd = text.contains(u"\r\n") ? QStringLiteral("\r\n") : QStringLiteral("\n");
    for (const Node &node : document.nodes()) {
        if (node.kind == Node::Kind::Blank) {
            const QStringView blank = document.source(node.span);
            const qsizetype ends = document.position(node.span.end()).line - document.position(node.span.start).line;
            const bool first = node.span.start == 0;
            tidied += lineEnd.repeated(blank.isEmpty() || first ? 0 : std::min<qsizetype>(ends, 2));
        } else if (node.kind == Node::Kind::Comment) {
            tidied += withoutTrailingBlanks(document.source(node.span));
        } else {
            tidied += tidy(document, document.instructions().at(node.instruction));
        }
    }
    while (tidied.endsWith(lineEnd))
        tidied.chop(lineEnd.size());
    if (!tidied.isEmpty())
        tidied += lineEnd;
    return sameMeaning(document, Document::parse(tidied)) ? tidied : text;
}

}
