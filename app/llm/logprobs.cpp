// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/logprobs.h"

#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace corral::llm {

namespace {

QByteArray bytesFrom(const QJsonArray &numbers)
{
    QByteArray bytes;
    for (const QJsonValue &number : numbers)
        bytes.append(static_cast<char>(number.toInt()));
    return bytes;
}

std::optional<TokenLogprob> tokenFrom(const QJsonObject &object)
{
    const QJsonValue token = object[QLatin1String("token")];
    const QJsonValue logprob = object[QLatin1String("logprob")];
    if (!token.isString() || !logprob.isDouble())
        return std::nullopt;
    return TokenLogprob{token.toString(), bytesFrom(object[QLatin1String("bytes")].toArray()), logprob.toDouble()};
}

}

QList<TokenChoice> logprobsFrom(const QJsonArray &entries)
{
    QList<TokenChoice> choices;
    for (const QJsonValue &entry : entries) {
        const auto chosen = tokenFrom(entry.toObject());
        if (!chosen)
            continue;
        TokenChoice choice{*chosen, {}};
        const QJsonArray alternatives = entry[QLatin1String("top_logprobs")].toArray();
        for (const QJsonValue &alternative : alternatives)
            if (const auto token = tokenFrom(alternative.toObject()))
                choice.alternatives.append(*token);
        std::stable_sort(choice.alternatives.begin(), choice.alternatives.end(),
                         [](const auto &one, const auto &other) { return one.logprob > other.logprob; });
        choices.append(choice);
    }
    return choices;
}

}
