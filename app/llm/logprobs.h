// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QList>
#include <QString>

namespace corral::llm {

/// A token, and the natural logarithm of the probability that the model gave it.
struct TokenLogprob
{
    QString token;
    QByteArray bytes; ///< of the token in UTF-8, also where it is only a part of a character; empty if the server does not tell
    double logprob = 0;

    bool operator==(const TokenLogprob &) const = default;
};

/// A generated token beside the most probable ones at its place, as far as they were asked for.
struct TokenChoice
{
    TokenLogprob chosen;
    QList<TokenLogprob> alternatives; ///< the most probable first; may contain the chosen one

    bool operator==(const TokenChoice &) const = default;
};

/// Reads the list that the API of OpenAI ("logprobs.content" of a choice) and Ollama ("logprobs" of a line, from 0.12.11 on) have
/// in common: objects with token, logprob, bytes and top_logprobs. Entries without a token or a number are left out.
[[nodiscard]] QList<TokenChoice> logprobsFrom(const QJsonArray &entries);

}
