// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/imported.h"

#include <QJsonObject>

namespace corral::exchange {

/// Whether it is a conversation of an export of Open WebUI: an object "chat" with the title, the models and the messages, as a
/// tree ("history") or, in older ones, as a list. Source of the format: exported files.
[[nodiscard]] bool isOpenWebUis(const QJsonObject &json);
/// Reads it with all branches. Reasoning, which it keeps in the text as details, becomes the thinking.
[[nodiscard]] Result<Imported> fromOpenWebUi(const QJsonObject &json);

}
