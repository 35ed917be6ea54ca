// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/request.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

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

/// A FROM, and whether it names files.
struct Base
{
    const Instruction *instruction;
    bool isFiles;
};

/// Several FROM add up if all of them name files. Otherwise the last name of a model is used, and nothing else.
QList<Diagnostic> unusedBases(const Document &document, const QList<Base> &bases)
{
    QList<Diagnostic> found;
    const auto used = std::find_if(bases.crbegin(), bases.crend(), [](const Base &each) { return !each.isFiles; });
    if (used == bases.crend())
        return found;
    const int line = document.position(used->instruction->span.start).line;
    constexpr qsizetype most = 1'000; // thousands of repetitions come from a whole file that was pasted again
    for (const Base &each : bases.first(std::min(bases.size(), most))) {
        if (each.instruction == used->instruction)
            continue;
        const Span span = each.instruction->keywordSpan;
        const QString message = each.isFiles
                                    ? Words::tr("FROM names a model in line %1; only that is used, and not this file.").arg(line)
                                    : Words::tr("FROM is set again in line %1; only that value is used.").arg(line);
        const QString hint = each.isFiles ? Words::tr("Keep either the name of a model or the files.") : QString();
        const char *code = each.isFiles ? "mixed-from" : "overridden";
        found.append({Severity::Warning, span, document.position(span.start), QLatin1String(code), message, hint});
    }
    return found;
}

}

QList<Diagnostic> lintPaths(const Document &document, const Resolver &resolver)
{
    QList<Diagnostic> found;
    QList<Base> bases;
    const auto add = [&](const Instruction &each, Severity severity, const char *code, const QString &message,
                         const QString &hint) {
        const Span span = each.valueSpan.length > 0 ? each.valueSpan : each.keywordSpan;
        found.append({severity, span, document.position(span.start), QLatin1String(code), message, hint});
    };
    for (const Instruction &each : document.instructions()) {
        if (!namesFiles(each.keyword) || !each.closed)
            continue;
        const Result<QStringList> files = resolver(each.keyword, each.value);
        if (each.keyword == Keyword::From && files)
            bases.append({&each, !files->isEmpty()});
        if (!files)
            add(each, Severity::Error, "missing-file", files.error().message, files.error().hint);
        else if (files->isEmpty() && looksLikeAFile(each.value))
            add(each, Severity::Warning, "no-such-file",
                Words::tr("There is no file %1 beside the Modelfile: Ollama takes it for the name of a model.").arg(each.value),
                Words::tr("Check the path, or write ./%1 to say that it is a file.").arg(each.value));
    }
    return found + unusedBases(document, bases);
}

}
