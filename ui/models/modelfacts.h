// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/factmodel.h"
#include "ui/models/modelrow.h"

/// What is known of a model, in words.
namespace corral::ui {

/// "Q4_K_M"; empty where the server says "unknown".
[[nodiscard]] QString quantizationText(const llm::ModelDetails &details);
/// Whether it can answer in a conversation. A server too old to say gets the benefit of the doubt.
[[nodiscard]] bool canChat(const QStringList &capabilities);

/// `show` may be empty as long as the server has not answered.
[[nodiscard]] QList<Fact> overviewOf(const ModelRow &row, const llm::ModelInfo &show, const QDateTime &now);
[[nodiscard]] QList<Fact> parameterFacts(const QList<llm::Parameter> &parameters);
/// model_info and projector_info, keys in order; lists in short.
[[nodiscard]] QList<Fact> infoFacts(const llm::ModelInfo &show);

}
