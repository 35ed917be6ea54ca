// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/house.h"
#include "demo/replies.h"

namespace corral::demo {

/// A chat or generate request, checked: whatever the real server refuses has been refused when there is one.
struct ChatRequest
{
    Model model;
    QString givenName; ///< as the request wrote it: answers repeat it
    bool isChat = true;
    bool isEmpty = false; ///< only loads or unloads
    bool thinks = false;
    bool wantsContext = false;         ///< generate, and not raw: the answer has `context`
    std::optional<QJsonObject> schema; ///< of the answer, where one is asked for
    QJsonArray tools;
    QJsonObject options; ///< the model's parameters with the request's over them
    QStringList stops;
    Question question;
    qint64 context = 4096;
    qint64 promptTokens = 0;
    qint64 wantedTokens = 0;                         ///< "in 500 words": as many at least
    nanoseconds keepAlive = std::chrono::minutes(5); ///< negative: for ever

    [[nodiscard]] qint64 number(QLatin1String option, qint64 otherwise) const
    {
        return qint64(options.value(option).toDouble(double(otherwise)));
    }
    /// What every line begins with.
    [[nodiscard]] QJsonObject emptyLine() const;
};

[[nodiscard]] ChatRequest readChat(const Call &call, const House &house);
[[nodiscard]] ChatRequest readGenerate(const Call &call, const House &house);

}
