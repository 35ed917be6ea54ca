// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/imported.h"

#include <QJsonObject>

namespace corral::exchange {

/// Whether it is a conversation of LM Studio (a file *.conversation.json): a list of messages, each with versions, of which one
/// is selected. Source of the format: files that LM Studio 0.3 wrote.
[[nodiscard]] bool isLmStudios(const QJsonObject &json);
/// Reads it; the versions that are not selected become branches. An answer's steps are joined: its text, its thinking and its
/// tool calls.
[[nodiscard]] Result<Imported> fromLmStudio(const QJsonObject &json);

}
