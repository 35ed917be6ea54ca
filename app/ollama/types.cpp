// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/types.h"

#include "ollama/quantities.h"

namespace corral::ollama {

namespace {

qint64 figure(const QJsonValue &value)
{
    const auto number = value.isString() ? numberFromText(value.toString()) : wholeNumber(value.toDouble());
    return number.value_or(0);
}

/// `<architecture>.<name>` of model_info; if the architecture is missing, the only entry of this name.
qint64 architectureFigure(const QJsonObject &info, QLatin1String name)
{
    const QString architecture = info.value(QLatin1String("general.architecture")).toString();
    const QString ending = QLatin1Char('.') + name;
    if (!architecture.isEmpty())
        return figure(info.value(architecture + ending));
    for (auto at = info.begin(); at != info.end(); ++at) {
        if (at.key().count(QLatin1Char('.')) == 1 && at.key().endsWith(ending))
            return figure(*at);
    }
    return 0;
}

}

qint64 ShowResponse::contextLength() const { return architectureFigure(modelInfo, QLatin1String("context_length")); }

qint64 ShowResponse::embeddingLength() const { return architectureFigure(modelInfo, QLatin1String("embedding_length")); }

qint64 ShowResponse::parameterCount() const { return figure(modelInfo.value(QLatin1String("general.parameter_count"))); }

double Metrics::tokensPerSecond() const
{
    constexpr qint64 fewTokens = 5;
    constexpr std::chrono::milliseconds shortTime{100};
    if (answerTokens < fewTokens || eval < shortTime)
        return 0;
    return static_cast<double>(answerTokens) / std::chrono::duration<double>(eval).count();
}

}
