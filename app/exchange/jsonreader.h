// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/imported.h"

#include <QJsonObject>

namespace corral::exchange {

/// Whether it is a conversation in Corral's own format.
[[nodiscard]] bool isCorrals(const QJsonObject &json);
/// Reads it. Unknown fields are ignored, and missing ones have their default. Invalid error for a newer version of the format.
/// An answer that was being generated is Interrupted.
[[nodiscard]] Result<Imported> fromJson(const QJsonObject &json);

}
