// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "llm/logprobs.h"
#include "llm/promptprogress.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

/// The values that all engines have in common. Each engine's module reads them from its own API; a field that an engine does
/// not provide keeps the default given here. Sizes are bytes, durations are std::chrono, times keep the server's zone.
namespace corral::llm {

/// What a model can do, in the words of Ollama. Names not known here are kept in ModelSummary::capabilities all the same.
namespace capability {
inline const QString completion = QStringLiteral("completion");
inline const QString tools = QStringLiteral("tools");
inline const QString insert = QStringLiteral("insert");
inline const QString vision = QStringLiteral("vision");
inline const QString embedding = QStringLiteral("embedding");
inline const QString thinking = QStringLiteral("thinking");
}

/// Whether a model with these capabilities answers in a chat. Embedding models do not; one without capabilities, from an old
/// server, is assumed to.
[[nodiscard]] bool canChat(const QStringList &capabilities);

/// The details of a model that a list contains.
struct ModelDetails
{
    QString format; ///< "gguf"
    QString family; ///< "llama"
    QStringList families;
    QString parameterSize;     ///< "8.0B", as the server formats it
    QString quantizationLevel; ///< "Q4_K_M"; "unknown" after quantizing to F32
    QString parentModel;
    qint64 contextLength = 0;   ///< training context length in tokens; 0 if the server does not send it
    qint64 embeddingLength = 0; ///< dimension of a vector; 0 if the server does not send it

    bool operator==(const ModelDetails &) const = default;
};

/// One model that a server has.
struct ModelSummary
{
    QString name;    ///< "llama3.2:3b", or with host and namespace: "hf.co/x/y:Q4_K_M"
    QString digest;  ///< 64 hex digits; empty for some cloud models
    qint64 size = 0; ///< bytes on disk; about 0 for cloud models
    QDateTime modifiedAt;
    ModelDetails details;
    QStringList capabilities; ///< empty on old servers; less complete than in ModelInfo
    QString remoteModel;      ///< set for cloud models
    QString remoteHost;

    [[nodiscard]] bool isCloud() const { return !remoteHost.isEmpty() || !remoteModel.isEmpty(); }
    bool operator==(const ModelSummary &) const = default;
};

/// One model that is in a server's memory.
struct RunningModel
{
    QString name;
    QString digest;
    qint64 size = 0;          ///< bytes in memory on all devices; 0 if the server does not tell
    qint64 sizeVram = 0;      ///< bytes of `size` that are on GPUs
    qint64 contextLength = 0; ///< tokens with which it was loaded: the only reliable value of num_ctx
    QDateTime expiresAt;      ///< about the year 2319 for keep_alive -1; invalid if it stays
    ModelDetails details;

    /// Whether the server tells how much memory the model has, and on which devices.
    [[nodiscard]] bool isPlaced() const { return size > 0; }
    bool operator==(const RunningModel &) const = default;
};

/// One parameter that a model was made with; `stop` may repeat.
struct Parameter
{
    QString name;
    QString value; ///< unquoted

    bool operator==(const Parameter &) const = default;
};

/// A call of a tool that a model requests.
struct ToolCall
{
    QString id; ///< may be empty on old servers
    int index = 0;
    QString name;
    QJsonObject arguments;
    QString rawArguments = {}; ///< the arguments as the server sent them, where they are no JSON object

    bool operator==(const ToolCall &) const = default;
};

/// A message of a chat request or response.
struct Message
{
    QString role; ///< "system", "user", "assistant", "tool"
    QString content;
    QString thinking;
    QList<QByteArray> images; ///< raw file content; base64 only in JSON
    QList<ToolCall> toolCalls;
    QString toolName;   ///< of a tool's result
    QString toolCallId; ///< of a tool's result

    bool operator==(const Message &) const = default;
};

/// The full description of one model.
struct ModelInfo
{
    QString modelfile; ///< its FROM is a path inside the server's storage
    QString templateText;
    QString system;
    QString license;
    QList<Parameter> parameters;
    QList<Message> messages;
    ModelDetails details;
    QStringList capabilities;
    qint64 contextLength = 0;   ///< tokens the model was trained for; 0 where the server does not say
    qint64 embeddingLength = 0; ///< numbers in a vector; 0 where the server does not say
    qint64 parameterCount = 0;  ///< 0 where the server does not say
    QJsonObject metadata;       ///< of the model's file: keys prefixed by the architecture; values may be null
    QJsonObject projectorMetadata;
    QDateTime modifiedAt;
    QString remoteModel;
    QString remoteHost;
    QString requiredVersion; ///< of the server, that the model needs

    bool operator==(const ModelInfo &) const = default;
};

/// The metrics of a finished answer. Missing ones are zero: the server omits zeros.
struct Metrics
{
    std::chrono::nanoseconds total{0};
    std::chrono::nanoseconds load{0};       ///< loading the model, including time in the queue
    std::chrono::nanoseconds promptEval{0}; ///< evaluating the part of the prompt that was not cached
    std::chrono::nanoseconds eval{0};       ///< generating
    qint64 promptTokens = 0;                ///< the whole prompt, including the cached part
    qint64 answerTokens = 0;
    /// Corral counted the pieces of the answer, because the server did not tell its tokens: each is about one token.
    bool estimated = false;

    /// Generated tokens per second; 0 if unknown, or for too few tokens or too short a time to be meaningful.
    [[nodiscard]] double tokensPerSecond() const;
    bool operator==(const Metrics &) const = default;
};

/// One piece of a streamed answer.
struct ChatChunk
{
    QString content;
    QString thinking;
    QList<ToolCall> toolCalls;
    QList<TokenChoice> logprobs = {}; ///< of the tokens of this piece, if they were asked for
    /// The piece only tells how far the prompt is read.
    std::optional<PromptProgress> promptProgress = {};
    bool done = false;
    QString doneReason;                    ///< "stop", "length", "load", "unload"; only when done
    Metrics metrics;                       ///< only when done
    std::chrono::nanoseconds arrivedAt{0}; ///< see net::Stream::arrivedAt()

    bool operator==(const ChatChunk &) const = default;
};

/// One report of a pull, push or creation.
struct Progress
{
    QString status; ///< "pulling manifest", "pulling 8eeb52dfb3bb", "verifying sha256 digest", "writing manifest", "success", …
    QString digest; ///< of the layer that the figures describe; empty for steps without figures
    qint64 total = 0;
    qint64 completed = 0;

    bool operator==(const Progress &) const = default;
};

}

Q_DECLARE_METATYPE(corral::llm::ChatChunk)
Q_DECLARE_METATYPE(corral::llm::Progress)
