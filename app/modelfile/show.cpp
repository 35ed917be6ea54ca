// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/parameters.h"
#include "modelfile/request.h"
#include "modelfile/writer.h"

#include <QCoreApplication>

#include <algorithm>

namespace corral::modelfile {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::modelfile::Show)
};

/// A comment in place of a part that a Modelfile cannot hold. The derived model inherits that part anyway.
QString leftOut(const QString &what, const QString &model)
{
    return QStringLiteral("# %1\n").arg(
        Words::tr("%1 is left out, because a Modelfile cannot contain it: a line in it ends with three quotes, or it has "
                  "invisible characters. A model made from this keeps that of %2.")
            .arg(what, model));
}

QString line(Keyword keyword, const QString &value, const QString &model)
{
    const auto text = written(keyword, value);
    return text ? *text : leftOut(keywordText(keyword), model);
}

qsizetype rank(const QString &name)
{
    const auto all = knownParameters();
    const auto found =
        std::find_if(all.begin(), all.end(), [&name](const ParameterInfo &each) { return name == QLatin1String(each.name); });
    return std::distance(all.begin(), found);
}

/// A list in a Modelfile replaces the model's own list, so a list is left out entirely if one entry cannot be written.
QString parameterLines(QList<llm::Parameter> parameters, const QString &model)
{
    QStringList lost;
    for (const llm::Parameter &each : std::as_const(parameters)) {
        if (!written(Keyword::Parameter, each.value, each.name))
            lost.append(each.name);
    }
    std::stable_sort(parameters.begin(), parameters.end(), [](const llm::Parameter &a, const llm::Parameter &b) {
        return std::pair(rank(a.name), a.name) < std::pair(rank(b.name), b.name);
    });
    QString lines;
    for (const llm::Parameter &each : std::as_const(parameters)) {
        if (!lost.contains(each.name))
            lines += *written(Keyword::Parameter, each.value, each.name);
    }
    lost.removeDuplicates();
    for (const QString &name : std::as_const(lost))
        lines += leftOut(QStringLiteral("PARAMETER ") + name, model);
    return lines;
}

QString messageLines(const QList<llm::Message> &messages, const QString &model)
{
    QString lines;
    for (const llm::Message &each : messages) {
        const auto text = written(Keyword::Message, each.content, each.role);
        if (!text)
            return leftOut(QStringLiteral("MESSAGE"), model);
        lines += *text;
    }
    return lines;
}

/// The lines for which the response of show has no field.
QString linesOfText(const Document &document)
{
    QString lines;
    for (const Node &node : document.nodes()) {
        if (node.kind == Node::Kind::Broken) {
            // Probably from a newer server: kept unchanged, and flagged by lint().
            lines += document.source(node.span).toString() + u'\n';
        } else if (node.kind == Node::Kind::Instruction) {
            const Instruction &each = document.instructions().at(node.instruction);
            if (each.keyword == Keyword::Renderer || each.keyword == Keyword::Parser || each.keyword == Keyword::Capability)
                lines += written(each.keyword, each.value).value_or(QString());
        }
    }
    return lines;
}

/// Whether the text can be parsed line by line. The server does not quote all that needs it: then a text ends early or never,
/// and its rest looks like instructions.
bool readsBackWhole(const Document &text, const llm::ModelInfo &show)
{
    const auto same = [&text](Keyword keyword, const QString &value) {
        const Instruction *last = text.last(keyword);
        return value.isEmpty() || !last || last->value.trimmed() == value.trimmed();
    };
    return std::all_of(text.instructions().cbegin(), text.instructions().cend(),
                       [](const Instruction &each) { return each.closed; }) &&
           same(Keyword::System, show.system) && same(Keyword::Template, show.templateText);
}

}

QString fromShow(const llm::ModelInfo &show, const QString &model)
{
    const Document text = Document::parse(show.modelfile);
    QStringList parts = {line(Keyword::From, model, model)};
    if (!show.requiredVersion.isEmpty())
        parts[0] += line(Keyword::Requires, show.requiredVersion, model);
    if (readsBackWhole(text, show))
        parts[0] += linesOfText(text);
    if (!show.templateText.isEmpty())
        parts += line(Keyword::Template, show.templateText, model);
    if (!show.system.isEmpty())
        parts += line(Keyword::System, show.system, model);
    if (!show.parameters.isEmpty())
        parts += parameterLines(show.parameters, model);
    if (!show.messages.isEmpty())
        parts += messageLines(show.messages, model);
    return parts.join(u'\n');
}

}
