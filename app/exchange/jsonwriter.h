// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/storedconversation.h"

#include <QByteArray>

/// Corral's own format, from which nothing is lost: docs/conversation-format.md.
namespace corral::exchange {

/// The format of one conversation, its current version, and the format of a file with several.
inline const QString conversationFormat = QStringLiteral("corral-conversation");
inline constexpr int formatVersion = 1;

/// A file with one conversation. `server` is the name of the server that answers next.
[[nodiscard]] QByteArray toJson(const chat::StoredConversation &stored, const QString &server);

/// A file with several: the beginning, toJson() of each with the separator between them, and the end.
[[nodiscard]] QByteArray listBeginning();
[[nodiscard]] QByteArray listSeparator();
[[nodiscard]] QByteArray listEnd();

}
