// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/parameters.h"
#include "modelfile/request.h"
#include "modelfile/writer.h"

#include <algorithm>

namespace corral::modelfile {

namespace {

/// The instruction, or a comment that says why it is missing, so that nothing goes unnoticed.
QString line(Keyword keyword, const QString &value, const QString &name = {})
{
    if (const auto text = written(keyword, value, name))
        return *text;
    return QStringLiteral("# %1 %2: %3\n").arg(keywordText(keyword), name, QStringLiteral("a Modelfile cannot hold its text"));
}

qsizetype rank(const QString &name)
{
    const auto all = knownParameters();
    const auto found =
        std::find_if(all.begin(), all.end(), [&name](const ParameterInfo &each) { return name == QLatin1String(each.name); });
    return std::distance(all.begin(), found);
}

QString parameterLines(QList<ollama::Parameter> parameters)
{
    std::stable_sort(parameters.begin(), parameters.end(), [](const ollama::Parameter &a, const ollama::Parameter &b) {
        return std::pair(rank(a.name), a.name) < std::pair(rank(b.name), b.name);
    });
    QString lines;
    for (const ollama::Parameter &each : std::as_const(parameters))
        lines += line(Keyword::Parameter, each.value, each.name);
    return lines;
}

QString messageLines(const QList<ollama::Message> &messages)
{
    QString lines;
    for (const ollama::Message &each : messages)
        lines += line(Keyword::Message, each.content, each.role);
    return lines;
}

/// What the answer of show has no field for.
QString linesOfText(const Document &document)
{
    QString lines;
    for (const Node &node : document.nodes()) {
        if (node.kind == Node::Kind::Broken) {
            // Of a newer server, most likely: kept as it is, and marked by lint().
            lines += document.source(node.span).toString() + u'\n';
        } else if (node.kind == Node::Kind::Instruction) {
            const Instruction &each = document.instructions().at(node.instruction);
            if (each.keyword == Keyword::Renderer || each.keyword == Keyword::Parser)
                lines += line(each.keyword, each.value);
        }
    }
    return lines;
}

}

QString fromShow(const ollama::ShowResponse &show, const QString &model)
{
    // Only a text that reads back whole can be trusted line by line: the server does not quote everything that needs it.
    const Document text = Document::parse(show.modelfile);
    const bool whole = std::all_of(text.instructions().cbegin(), text.instructions().cend(),
                                   [](const Instruction &each) { return each.closed; });

    QStringList parts = {line(Keyword::From, model)};
    if (!show.requiredVersion.isEmpty())
        parts[0] += line(Keyword::Requires, show.requiredVersion);
    if (whole)
        parts[0] += linesOfText(text);
    if (!show.templateText.isEmpty())
        parts += line(Keyword::Template, show.templateText);
    if (!show.system.isEmpty())
        parts += line(Keyword::System, show.system);
    if (!show.parameters.isEmpty())
        parts += parameterLines(show.parameters);
    if (!show.messages.isEmpty())
        parts += messageLines(show.messages);
    return parts.join(u'\n');
}

}
