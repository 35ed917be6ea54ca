// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/values.h"

#include <QStringList>

namespace corral::ui {

/// Three example questions that suit the model's capabilities.
[[nodiscard]] QStringList suggestionsFor(const llm::ModelSummary &model);

}
