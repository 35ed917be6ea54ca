// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runs/statistics.h"
#include "ui/models/factmodel.h"
#include "ui/models/modelrow.h"

/// Formats data of models as text.
namespace corral::ui {

/// Answers that are older say little about the speed of today's server.
constexpr int daysOfSpeed = 30;

/// "Q4_K_M"; empty if the server says "unknown".
[[nodiscard]] QString quantizationText(const llm::ModelDetails &details);

/// `show` may be empty until the server has responded, and `speed` until the runs are read.
[[nodiscard]] QList<Fact> overviewOf(const ModelRow &row, const llm::ModelInfo &show, const runs::Summary &speed,
                                     const QDateTime &now);
[[nodiscard]] QList<Fact> parameterFacts(const QList<llm::Parameter> &parameters);
/// model_info and projector_info, sorted by key; lists are abbreviated.
[[nodiscard]] QList<Fact> infoFacts(const llm::ModelInfo &show);

}
