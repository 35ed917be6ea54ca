// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/file.h"

namespace corral::store {

/// Reads the conversations in the database of Ollama's own app (db.sqlite). Source of the schema: app/store/database.go of
/// Ollama; columns that a version does not have are empty. The file is not touched: a copy of it is read, with its write-ahead
/// log. Blocks, and is meant for a thread of its own. Fails if it is no such database.
[[nodiscard]] Result<void> readOllamaApp(const QString &file, const exchange::Take &take);

}
