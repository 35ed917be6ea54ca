// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/values.h"

#include <QJsonArray>
#include <QJsonValue>

/// What servers are asked for, in the terms of values.h. What is not set is left to the server.
namespace corral::llm {

/// `keep_alive`: how long the model stays in memory after the answer. Negative: for ever. Zero: not at all.
using KeepAlive = std::optional<std::chrono::seconds>;

/// `think`: a switch or a level ("low", "medium", "high", "max"). Unset leaves it to the server, which thinks if it can.
struct Think
{
    bool on = true;
    QString level; ///< empty: the plain switch

    bool operator==(const Think &) const = default;
};

struct ChatRequest
{
    QString model;
    QList<Message> messages; ///< empty loads the model, or unloads it with keepAlive 0
    QJsonObject options;     ///< only those the user set
    QJsonValue format;       ///< undefined, "json" or a JSON Schema
    QJsonArray tools;
    std::optional<Think> think;
    KeepAlive keepAlive;
};

struct EmbedRequest
{
    QString model;
    QStringList input;
    std::optional<bool> truncate; ///< unset: the server truncates in silence
    std::optional<int> dimensions;
    KeepAlive keepAlive;
};

struct EmbedResponse
{
    std::vector<std::vector<float>> embeddings; ///< one vector an input
    std::chrono::nanoseconds total{0};
    std::chrono::nanoseconds load{0};
    qint64 promptTokens = 0;

    bool operator==(const EmbedResponse &) const = default;
};

/// A model to make on a server. The module modelfile makes this from a Modelfile, which no server reads itself.
struct CreateRequest
{
    QString model;                                 ///< the new name
    QString from;                                  ///< an installed model; empty when made from files
    QList<std::pair<QString, QString>> files;      ///< relative name, "sha256:…" of an uploaded blob
    QList<std::pair<QString, QString>> adapters;   ///< likewise
    QList<std::pair<QString, QString>> draftFiles; ///< likewise
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
