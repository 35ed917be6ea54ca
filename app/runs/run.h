// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"
#include "llm/values.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace corral::runs {

/// The figures of one answered request. They outlive the conversation.
struct Run
{
    Id messageId; ///< the answer
    QString model;
    QString server; ///< as formatted by net::Endpoint::display()
    QDateTime startedAt;
    std::chrono::nanoseconds firstToken{0}; ///< from sending the request to the first token; 0 if there was none
    llm::Metrics metrics;

    bool operator==(const Run &) const = default;
};

}
