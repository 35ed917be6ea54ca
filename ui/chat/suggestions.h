// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/values.h"

#include <QStringList>

namespace corral::ui {

/// Three questions to begin with that the model is good for.
[[nodiscard]] QStringList suggestionsFor(const llm::ModelSummary &model);

}
