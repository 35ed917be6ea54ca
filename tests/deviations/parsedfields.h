// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/values.h"

#include <QMap>
#include <QStringList>

namespace corral::test {

/// A parsed value: each field as text, by its path in the answer. This allows to compare the result of a changed answer with
/// that of the recorded one, field by field.
using ParsedFields = QMap<QString, QString>;

[[nodiscard]] ParsedFields parsedFieldsOf(const llm::ModelSummary &model);
[[nodiscard]] ParsedFields parsedFieldsOf(const llm::RunningModel &model);
[[nodiscard]] ParsedFields parsedFieldsOf(const llm::ModelInfo &show);
[[nodiscard]] ParsedFields parsedFieldsOf(const llm::ChatChunk &chunk);
[[nodiscard]] ParsedFields parsedFieldsOf(const llm::Progress &progress);

/// The differing fields outside of `path`. Empty: the malformed value affected no other field.
[[nodiscard]] QStringList lost(const ParsedFields &whole, const ParsedFields &odd, const QString &path);

/// Whether a field at this path is read at all.
[[nodiscard]] bool isRead(const ParsedFields &whole, const QString &path);

}
