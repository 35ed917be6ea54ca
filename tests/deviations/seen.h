// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/values.h"

#include <QMap>
#include <QStringList>

namespace corral::test {

/// What a value was read as: each field as text, under the path that it has in the answer. So what was read from a changed
/// answer is held against what was read from the recorded one, field by field.
using Sight = QMap<QString, QString>;

[[nodiscard]] Sight sightOf(const llm::ModelSummary &model);
[[nodiscard]] Sight sightOf(const llm::RunningModel &model);
[[nodiscard]] Sight sightOf(const llm::ModelInfo &show);
[[nodiscard]] Sight sightOf(const llm::ChatChunk &chunk);
[[nodiscard]] Sight sightOf(const llm::Progress &progress);

/// The fields that differ though they lie outside of `path`. Empty: the odd value cost nothing else.
[[nodiscard]] QStringList lost(const Sight &whole, const Sight &odd, const QString &path);

/// Whether a field at this path is read at all.
[[nodiscard]] bool isRead(const Sight &whole, const QString &path);

}
