// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/types.h"

namespace corral::ollama {

namespace {

/// `<architecture>.<name>` of model_info.
qint64 architectureFigure(const QJsonObject &info, QLatin1String name)
{
    const QString architecture = info.value(QLatin1String("general.architecture")).toString();
    return info.value(architecture + QLatin1Char('.') + name).toInteger();
}

}

qint64 ShowResponse::contextLength() const { return architectureFigure(modelInfo, QLatin1String("context_length")); }

qint64 ShowResponse::embeddingLength() const { return architectureFigure(modelInfo, QLatin1String("embedding_length")); }

qint64 ShowResponse::parameterCount() const { return modelInfo.value(QLatin1String("general.parameter_count")).toInteger(); }

double Metrics::tokensPerSecond() const
{
    if (eval <= std::chrono::nanoseconds::zero())
        return 0;
    return static_cast<double>(answerTokens) / std::chrono::duration<double>(eval).count();
}

}
