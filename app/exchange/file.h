// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/imported.h"

#include <functional>

namespace corral::exchange {

/// What a file is by its first bytes.
enum class FileKind { Json, Database, Other };
[[nodiscard]] FileKind kindOf(const QString &path);

/// Takes one conversation of a file, or why it cannot be read, and how many bytes of the file have been read. Returns false to
/// end the reading.
using Take = std::function<bool(Result<Imported> conversation, qint64 bytesRead)>;

/// Reads one conversation from JSON, in whichever of the known formats it is.
[[nodiscard]] Result<Imported> readConversation(const QByteArray &json);
/// Reads the conversations of a JSON file one by one. Blocks, and is meant for a thread of its own. Fails only if nothing can be
/// read: with what the file is and what to do.
[[nodiscard]] Result<void> readFile(const QString &path, const Take &take);

}
