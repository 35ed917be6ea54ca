// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/values.h"

#include <QJsonArray>
#include <QJsonValue>

/// The requests to servers, in the terms of values.h. For unset fields the server's defaults apply.
namespace corral::llm {

/// `keep_alive`: how long the model stays loaded after the answer. Negative: for ever. Zero: unloads at once.
using KeepAlive = std::optional<std::chrono::seconds>;

/// `think`: a switch or a level ("low", "medium", "high", "max"). Unset: the server decides, and thinks if the model can.
struct Think
{
    bool on = true;
    QString level; ///< empty for the plain switch

    bool operator==(const Think &) const = default;
};

/// POST /api/chat.
struct ChatRequest
{
    QString model;
    QList<Message> messages; ///< empty: loads the model, or unloads it with keepAlive 0
    QJsonObject options;     ///< only options that the user set
    QJsonValue format;       ///< undefined, "json" or a JSON Schema
    QJsonArray tools;
    std::optional<Think> think;
    /// Set: the answer tells the logprob of each token, and of so many others at its place (0 to 20).
    std::optional<int> topLogprobs = {};
    KeepAlive keepAlive;
};

struct EmbedRequest
{
    QString model;
    QStringList input;
    std::optional<bool> truncate; ///< unset: the server truncates silently
    std::optional<int> dimensions;
    KeepAlive keepAlive;
};

/// The response of POST /api/embed.
struct EmbedResponse
{
    std::vector<std::vector<float>> embeddings; ///< one vector per input
    std::chrono::nanoseconds total{0};
    std::chrono::nanoseconds load{0};
    qint64 promptTokens = 0;

    bool operator==(const EmbedResponse &) const = default;
};

/// POST /api/create. The API has no Modelfile: the modelfile module converts one to this.
struct CreateRequest
{
    QString model;                                 ///< the new name
    QString from;                                  ///< an installed model; empty if made from files
    QList<std::pair<QString, QString>> files;      ///< relative name and "sha256:…" of an uploaded blob
    QList<std::pair<QString, QString>> adapters;   ///< as above
    QList<std::pair<QString, QString>> draftFiles; ///< as above
    QString templateText;
    QString system;
    QStringList licenses;
    QJsonObject parameters; ///< typed values; `stop` is an array
    QList<Message> messages;
    QString renderer;
    QString parser;
    QString requiredVersion;  ///< `requires`
    QStringList capabilities; ///< from 0.35.1 on
    QString quantize;         ///< "q4_K_M", "q8_0", …

    bool operator==(const CreateRequest &) const = default;
};

}
