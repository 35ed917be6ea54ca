// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/conversation.h"

/// Names for the database and for files, which stay valid when an enumeration changes, unlike numbers.
namespace corral::chat {

[[nodiscard]] QString nameOf(Message::State state);
/// Complete for an unknown name.
[[nodiscard]] Message::State stateOf(const QString &name);
[[nodiscard]] QString nameOf(Error::Kind kind);
/// Server for an unknown name.
[[nodiscard]] Error::Kind kindOf(const QString &name);

}
