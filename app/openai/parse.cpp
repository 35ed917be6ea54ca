// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openai/parse.h"

#include "net/errors.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace corral::openai {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::openai::Client)
};

/// A count of JSON, which has no integers: fractions and negative numbers are no counts.
qint64 countIn(const QJsonValue &value) { return std::max<qint64>(value.toInteger(), 0); }

std::chrono::nanoseconds millisecondsIn(const QJsonValue &value)
{
    const double milliseconds = value.toDouble();
    constexpr double longest = 1e12; // about thirty years
    if (!(milliseconds > 0 && milliseconds < longest))
        return std::chrono::nanoseconds(0);
    return std::chrono::nanoseconds(std::llround(milliseconds * 1e6));
}

tl::unexpected<Error> unexpectedBody(const QString &what)
{
    return failure(Error::Kind::Protocol, Words::tr("The server's answer cannot be read: %1.").arg(what),
                   Words::tr("Check that the address is that of an OpenAI-compatible server."));
}

llm::ModelSummary modelFrom(const QJsonObject &object)
{
    llm::ModelSummary model;
    model.name = object[QLatin1String("id")].toString();
    if (const auto created = countIn(object[QLatin1String("created")]); created > 0)
        model.modifiedAt = QDateTime::fromSecsSinceEpoch(created);
    const QJsonObject meta = object[QLatin1String("meta")].toObject(); // llama.cpp
    model.size = countIn(meta[QLatin1String("size")]);
    model.details.embeddingLength = countIn(meta[QLatin1String("n_embd")]);
    model.details.quantizationLevel = meta[QLatin1String("ftype")].toString();
    model.details.contextLength = countIn(meta[QLatin1String("n_ctx_train")]);
    if (model.details.contextLength == 0) // a llama.cpp router, of a model that is not loaded
        model.details.contextLength = countIn(object[QLatin1String("context_length")]);
    if (model.details.contextLength == 0) // vLLM, SGLang
        model.details.contextLength = countIn(object[QLatin1String("max_model_len")]);
    return model;
}

/// One entry of the list, with a name.
void addModel(const QJsonObject &object, const llm::ModelSummary &model, ModelList &list)
{
    const QString owner = object[QLatin1String("owned_by")].toString();
    if (list.owner.isEmpty())
        list.owner = owner;
    list.models.append(model);
    const QJsonObject meta = object[QLatin1String("meta")].toObject();
    bool isLoaded = owner == QLatin1String("llamacpp") && !meta.isEmpty();
    if (const QJsonValue status = object[QLatin1String("status")]; status.isObject()) {
        const QString value = status[QLatin1String("value")].toString();
        list.statuses.insert(model.name, {value, status[QLatin1String("failed")].toBool()});
        isLoaded = value == QLatin1String("loaded");
    }
    if (!isLoaded)
        return;
    llm::RunningModel running;
    running.name = model.name;
    running.contextLength = countIn(meta[QLatin1String("n_ctx")]);
    running.details = model.details;
    list.running.append(running);
}

llm::PromptProgress promptProgressFrom(const QJsonValue &value)
{
    llm::PromptProgress progress;
    progress.total = countIn(value[QLatin1String("total")]);
    progress.cached = countIn(value[QLatin1String("cache")]);
    progress.processed = countIn(value[QLatin1String("processed")]);
    progress.elapsed = millisecondsIn(value[QLatin1String("time_ms")]);
    return progress;
}

}

Result<QJsonObject> objectFrom(const QByteArray &bytes)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject())
        return unexpectedBody(problem.error == QJsonParseError::NoError ? Words::tr("it is no JSON object")
                                                                        : problem.errorString());
    if (const auto error = net::errorIn(document.object()))
        return tl::unexpected(*error);
    return document.object();
}

Result<ModelList> modelsFrom(const QByteArray &bytes)
{
    return objectFrom(bytes).and_then([](const QJsonObject &object) -> Result<ModelList> {
        if (!object[QLatin1String("data")].isArray())
            return unexpectedBody(Words::tr("it has no list of models"));
        ModelList list;
        const QJsonArray entries = object[QLatin1String("data")].toArray();
        for (const QJsonValue &entry : entries) {
            const QJsonObject object = entry.toObject();
            if (const auto model = modelFrom(object); !model.name.isEmpty())
                addModel(object, model, list);
        }
        return list;
    });
}

void readProps(const QJsonObject &object, QList<llm::RunningModel> &running)
{
    if (object[QLatin1String("is_sleeping")].toBool())
        running.clear();
    if (running.size() != 1)
        return;
    const QJsonValue settings = object[QLatin1String("default_generation_settings")];
    if (const qint64 context = countIn(settings[QLatin1String("n_ctx")]); context > 0)
        running.first().contextLength = context;
}

Result<llm::EmbedResponse> embeddingsFrom(const QByteArray &bytes)
{
    return objectFrom(bytes).and_then([](const QJsonObject &object) -> Result<llm::EmbedResponse> {
        const QJsonArray entries = object[QLatin1String("data")].toArray();
        llm::EmbedResponse response;
        response.embeddings.resize(std::size_t(entries.size()));
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const auto index = entries.at(i)[QLatin1String("index")].toInteger(i);
            if (index < 0 || index >= entries.size())
                return unexpectedBody(Words::tr("the index of a vector is out of range"));
            auto &vector = response.embeddings[std::size_t(index)];
            const QJsonArray numbers = entries.at(i)[QLatin1String("embedding")].toArray();
            for (const QJsonValue &number : numbers) {
                if (!number.isDouble())
                    return unexpectedBody(Words::tr("a vector has something else than numbers"));
                vector.push_back(static_cast<float>(number.toDouble()));
            }
        }
        if (std::any_of(response.embeddings.begin(), response.embeddings.end(),
                        [](const auto &vector) { return vector.empty(); }))
            return unexpectedBody(Words::tr("a vector is missing"));
        response.promptTokens = countIn(object[QLatin1String("usage")][QLatin1String("prompt_tokens")]);
        return response;
    });
}

ChatPiece chatPieceFrom(const QJsonObject &object)
{
    const QJsonValue choice = object[QLatin1String("choices")][0];
    if (choice[QLatin1String("index")].toInt(0) != 0) // another choice, which Corral does not ask for
        return {};
    const QJsonValue message =
        choice[QLatin1String("delta")].isObject() ? choice[QLatin1String("delta")] : choice[QLatin1String("message")];
    ChatPiece piece;
    piece.content = message[QLatin1String("content")].toString();
    piece.thinking = message[QLatin1String("reasoning_content")].toString();
    if (piece.thinking.isEmpty())
        piece.thinking = message[QLatin1String("reasoning")].toString();
    piece.toolCalls = message[QLatin1String("tool_calls")].toArray();
    piece.logprobs = llm::logprobsFrom(choice[QLatin1String("logprobs")][QLatin1String("content")].toArray());
    piece.finishReason = choice[QLatin1String("finish_reason")].toString();
    if (const QJsonValue progress = object[QLatin1String("prompt_progress")]; progress.isObject())
        piece.promptProgress = promptProgressFrom(progress);
    return piece;
}

void readMetrics(const QJsonObject &object, llm::Metrics &metrics)
{
    if (const QJsonValue usage = object[QLatin1String("usage")]; usage.isObject()) {
        metrics.promptTokens = countIn(usage[QLatin1String("prompt_tokens")]);
        metrics.answerTokens = countIn(usage[QLatin1String("completion_tokens")]);
    }
    if (const QJsonValue timings = object[QLatin1String("timings")]; timings.isObject()) {
        metrics.promptEval = millisecondsIn(timings[QLatin1String("prompt_ms")]);
        metrics.eval = millisecondsIn(timings[QLatin1String("predicted_ms")]);
        if (metrics.answerTokens == 0)
            metrics.answerTokens = countIn(timings[QLatin1String("predicted_n")]);
    }
}

}
