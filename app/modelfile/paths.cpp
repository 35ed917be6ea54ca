// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/request.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace corral::modelfile {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::modelfile::Paths)
};

bool namesFiles(Keyword keyword) { return keyword == Keyword::From || keyword == Keyword::Adapter || keyword == Keyword::Draft; }

/// "model.gguf" is a valid model name, but most likely means a file.
bool looksLikeAFile(const QString &value)
{
    static const QStringList suffixes = {QStringLiteral("gguf"), QStringLiteral("safetensors"), QStringLiteral("bin"),
                                         QStringLiteral("pth")};
    return suffixes.contains(QFileInfo(value).suffix().toLower());
}

}

QList<Diagnostic> lintPaths(const Document &document, const Resolver &resolver)
{
    QList<Diagnostic> found;
    const auto add = [&](const Instruction &each, Severity severity, const char *code, const QString &message,
                         const QString &hint) {
        const Span span = each.valueSpan.length > 0 ? each.valueSpan : each.keywordSpan;
        found.append({severity, span, document.position(span.start), QLatin1String(code), message, hint});
    };
    for (const Instruction &each : document.instructions()) {
        if (!namesFiles(each.keyword) || !each.closed)
            continue;
        const Result<QStringList> files = resolver(each.keyword, each.value);
        if (!files)
            add(each, Severity::Error, "missing-file", files.error().message, files.error().hint);
        else if (files->isEmpty() && looksLikeAFile(each.value))
            add(each, Severity::Warning, "no-such-file",
                Words::tr("There is no file %1 beside the Modelfile: Ollama takes it for the name of a model.").arg(each.value),
                Words::tr("Check the path, or write ./%1 to say that it is a file.").arg(each.value));
    }
    return found;
}

}
