// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/request.h"

#include "modelfile/parameters.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace corral::modelfile {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::modelfile::Request)
};

QString lastValue(const Document &document, Keyword keyword)
{
    const Instruction *last = document.last(keyword);
    return last ? last->value : QString();
}

/// Requires a document without errors.
QJsonObject parametersOf(const Document &document)
{
    QJsonObject parameters;
    QJsonArray stops;
    for (const Instruction &each : document.all(Keyword::Parameter)) {
        const ParameterInfo *info = findParameter(each.name);
        if (!info)
            continue;
        if (info->type == ParameterType::Text)
            stops.append(each.value);
        else if (const auto value = parameterValue(info->type, each.value))
            parameters.insert(each.name, *value);
    }
    if (!stops.isEmpty())
        parameters.insert(QStringLiteral("stop"), stops);
    return parameters;
}

llm::CreateRequest requestOf(const Document &document, const QString &model)
{
    llm::CreateRequest request;
    request.model = model;
    request.templateText = lastValue(document, Keyword::Template);
    request.system = lastValue(document, Keyword::System);
    request.renderer = lastValue(document, Keyword::Renderer);
    request.parser = lastValue(document, Keyword::Parser);
    request.requiredVersion = lastValue(document, Keyword::Requires);
    if (request.requiredVersion.startsWith(u'v'))
        request.requiredVersion.remove(0, 1);
    for (const Instruction &each : document.all(Keyword::License))
        request.licenses.append(each.value);
    for (const Instruction &each : document.all(Keyword::Message)) {
        llm::Message message;
        message.role = each.name;
        message.content = each.value;
        request.messages.append(message);
    }
    for (const Instruction &each : document.all(Keyword::Capability))
        request.capabilities.append(each.value);
    request.parameters = parametersOf(document);
    return request;
}

/// The common ancestor folder of all paths.
QString commonFolder(const QStringList &paths)
{
    QString common = QFileInfo(paths.constFirst()).path();
    const auto holds = [&common](const QString &path) { return path.startsWith(common.endsWith(u'/') ? common : common + u'/'); };
    while (!std::all_of(paths.cbegin(), paths.cend(), holds) && common != QFileInfo(common).path())
        common = QFileInfo(common).path();
    return common;
}

void addFiles(QList<LocalFile> &files, Keyword keyword, const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    const QDir folder(commonFolder(paths));
    for (const QString &path : paths)
        files.append({keyword, path, folder.relativeFilePath(path)});
}

Result<void> checkDrafts(const QStringList &models, const QStringList &drafts)
{
    for (const QString &draft : drafts) {
        const QString file = QFileInfo(draft).canonicalFilePath();
        for (const QString &model : models) {
            if (draft == model || (!file.isEmpty() && file == QFileInfo(model).canonicalFilePath()))
                return failure(Error::Kind::Invalid, Words::tr("DRAFT and FROM name the same file: %1.").arg(draft),
                               Words::tr("A draft model is a smaller model beside the one that answers."));
        }
    }
    return {};
}

}

Result<CreatePlan> toCreateRequest(const Document &document, const QString &model, const Resolver &resolver)
{
    const QList<Diagnostic> found = lint(document);
    const auto error =
        std::find_if(found.cbegin(), found.cend(), [](const Diagnostic &each) { return each.severity == Severity::Error; });
    if (error != found.cend())
        return failure(Error::Kind::Invalid, Words::tr("Line %1: %2").arg(error->position.line).arg(error->message), error->hint);

    CreatePlan plan{requestOf(document, model), {}};
    QHash<Keyword, QStringList> paths;
    for (const Instruction &each : document.instructions()) {
        if (each.keyword != Keyword::From && each.keyword != Keyword::Adapter && each.keyword != Keyword::Draft)
            continue;
        const Result<QStringList> files = resolver(each.keyword, each.value);
        if (!files)
            return failure(files.error().kind,
                           Words::tr("Line %1: %2").arg(document.position(each.span.start).line).arg(files.error().message),
                           files.error().hint);
        if (each.keyword == Keyword::From && files->isEmpty())
            plan.request.from = each.value;
        else if (each.keyword == Keyword::Adapter)
            paths[each.keyword] = *files;
        else
            paths[each.keyword] += *files;
    }
    if (const Result<void> distinct = checkDrafts(paths[Keyword::From], paths[Keyword::Draft]); !distinct)
        return tl::unexpected(distinct.error());
    for (const Keyword keyword : {Keyword::From, Keyword::Adapter, Keyword::Draft})
        addFiles(plan.files, keyword, paths[keyword]);
    return plan;
}

}
