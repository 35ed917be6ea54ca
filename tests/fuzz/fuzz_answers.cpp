// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Data from a server: the lines of a stream in arbitrary pieces, and every response that is parsed.

#include "check.h"

#include "net/errors.h"
#include "net/ndjson.h"
#include "ollama/jsonlines.h"
#include "ollama/parse.h"

#include <QLoggingCategory>

using namespace corral;
using namespace corral::ollama;
using namespace corral::llm;

namespace {

QList<QByteArray> linesOf(const QByteArray &bytes, qsizetype step)
{
    net::NdjsonSplitter splitter;
    QList<QByteArray> lines;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        fuzz::check(splitter.feed(bytes.mid(at, step)).has_value(), "no line is too long");
        while (const auto line = splitter.next())
            lines.append(*line);
    }
    if (const auto last = splitter.rest())
        lines.append(*last);
    return lines;
}

void readLine(const QByteArray &line, JsonLines &framing)
{
    const auto objects = framing.read(line);
    if (!objects)
        return;
    FieldWarnings warnings;
    for (const QJsonObject &object : *objects) {
        const auto chunk = fromJson<ChatChunk>(object, warnings);
        const auto metrics = chunk.metrics.tokensPerSecond();
        fuzz::check(metrics >= 0, "a rate is not negative");
        (void)chunkError(object, chunk);
        const auto progress = fromJson<Progress>(object, warnings);
        fuzz::check(progress.total >= 0 && progress.completed >= 0, "bytes are not negative");
        (void)progressError(object, progress);
    }
}

void readWhole(const QByteArray &bytes)
{
    if (const auto models = parseModels<ModelSummary>(bytes)) {
        for (const ModelSummary &model : *models)
            fuzz::check(!model.name.isEmpty() && model.size >= 0, "a model has a name and a size");
    }
    if (const auto models = parseModels<RunningModel>(bytes)) {
        for (const RunningModel &model : *models)
            fuzz::check(model.size >= 0 && model.sizeVram >= 0, "a loaded model has a size");
    }
    if (const auto show = parse<ModelInfo>(bytes))
        fuzz::check(show->contextLength >= 0 && show->embeddingLength >= 0 && show->parameterCount >= 0,
                    "the figures of a model are not negative");
    (void)parse<EmbedResponse>(bytes);
    (void)versionFrom(bytes);
    (void)acceptanceFrom(bytes);
    fuzz::check(net::serverMessage(bytes).size() <= 1'001, "the words of an error are few");
}

}

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    QLoggingCategory::setFilterRules(QStringLiteral("corral.*=false"));
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const int step = 1 + input.byte() % 64;
    const QByteArray bytes = input.rest();
    const QList<QByteArray> lines = linesOf(bytes, step);
    fuzz::check(lines == linesOf(bytes, std::max<qsizetype>(1, bytes.size())), "pieces give the lines of the whole");
    JsonLines framing;
    for (const QByteArray &line : lines)
        readLine(line, framing);
    readWhole(bytes);
    return 0;
}
