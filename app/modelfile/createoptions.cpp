// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/createoptions.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>
#include <QtEndian>

namespace corral::modelfile {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::modelfile::CreateOrder)
};

/// Eight bytes with the length of the header, then the header, which is JSON.
bool isSafetensors(const QByteArray &start, qint64 size)
{
    if (start.size() < 9 || start.at(8) != '{')
        return false;
    const auto header = qFromLittleEndian<quint64>(start.constData());
    return header >= 2 && header <= quint64(size) - 8;
}

/// The file name decides: a JSON file with another name may contain anything, such as passwords.
bool isCompanion(const QString &name)
{
    static const QStringList known{
        QStringLiteral("config.json"),
        QStringLiteral("generation_config.json"),
        QStringLiteral("adapter_config.json"),
        QStringLiteral("params.json"),
        QStringLiteral("preprocessor_config.json"),
        QStringLiteral("processor_config.json"),
        QStringLiteral("video_preprocessor_config.json"),
        QStringLiteral("quantize_config.json"),
        QStringLiteral("quantization_config.json"),
        QStringLiteral("hf_quant_config.json"),
        QStringLiteral("recipe.json"),
        QStringLiteral("tokenizer.json"),
        QStringLiteral("tokenizer_config.json"),
        QStringLiteral("tokenizer.model"),
        QStringLiteral("special_tokens_map.json"),
        QStringLiteral("added_tokens.json"),
        QStringLiteral("vocab.json"),
        QStringLiteral("tekken.json"),
        QStringLiteral("chat_template.json"),
        QStringLiteral("chat_template.jinja"),
        QStringLiteral("modules.json"),
        QStringLiteral("sentence_bert_config.json"),
        QStringLiteral("config_sentence_transformers.json"),
        QStringLiteral("model_index.json"),
    };
    return known.contains(name) || name.endsWith(QLatin1String(".safetensors.index.json")) ||
           name.endsWith(QLatin1String(".bin.index.json"));
}

bool isModelFile(const QFileInfo &info)
{
    if (!info.isFile()) // reading a pipe would block until somebody writes
        return false;
    if (isCompanion(info.fileName()))
        return true;
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray start = file.read(9);
    const bool isTorch = info.suffix() == QLatin1String("bin") || info.suffix() == QLatin1String("pth");
    return start.startsWith("GGUF") || (isTorch && start.startsWith("PK\x03\x04")) || isSafetensors(start, info.size());
}

bool isBelow(const QString &path, const QString &folder)
{
    const QString real = folder.isEmpty() ? QString() : QFileInfo(folder).canonicalFilePath();
    return !real.isEmpty() && path.startsWith(real.endsWith(u'/') ? real : real + u'/');
}

FileToSend look(const LocalFile &file, const QString &folder)
{
    const QFileInfo info(file.path);
    const QString real = info.canonicalFilePath();
    return {file.keyword, file.path, real, info.size(), !isBelow(real, folder), isModelFile(info)};
}

/// Only files that were shown are sent, even if a link now points elsewhere.
Result<void> holdTo(const QStringList &shown, QList<LocalFile> &files)
{
    for (LocalFile &each : files) {
        const QString real = QFileInfo(each.path).canonicalFilePath();
        if (!shown.contains(real))
            return failure(Error::Kind::Invalid, Words::tr("%1 was not in the list of files that was shown.").arg(each.path),
                           Words::tr("Nothing was sent. Go back and check the files again."));
        each.path = real;
    }
    return {};
}

Result<QList<FileToSend>> find(const CreateOptions &options)
{
    const Result<CreatePlan> plan = planOf(options);
    if (!plan)
        return tl::unexpected(plan.error());
    QList<FileToSend> files;
    for (const LocalFile &each : plan->files)
        files.append(look(each, options.folder));
    return files;
}

}

Result<CreatePlan> planOf(const CreateOptions &options)
{
    const Resolver disk = diskResolver(options.folder);
    const bool hasBase = !options.from.isEmpty();
    const Resolver resolver = [&disk, hasBase](Keyword keyword, const QString &value) -> Result<QStringList> {
        if (hasBase && keyword == Keyword::From) // its value is not needed
            return QStringList();
        return disk(keyword, value);
    };
    Result<CreatePlan> made = toCreateRequest(Document::parse(options.text), options.model, resolver);
    if (!made)
        return made;
    if (options.mayBeSent) {
        if (const Result<void> held = holdTo(*options.mayBeSent, made->files); !held)
            return tl::unexpected(held.error());
    }
    if (hasBase)
        made->request.from = options.from;
    made->request.quantize = options.quantize;
    return made;
}

QFuture<Result<QList<FileToSend>>> filesToSend(const CreateOptions &options) { return QtConcurrent::run(find, options); }

}
