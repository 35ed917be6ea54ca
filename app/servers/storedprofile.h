// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/serverprofile.h"

#include <QJsonObject>

namespace corral::servers {

/// The stored form. A field of a wrong type reads as its default; an object without an id gives a profile without one.
[[nodiscard]] QJsonObject toJson(const ServerProfile &profile);
[[nodiscard]] ServerProfile profileFrom(const QJsonObject &object);

}
