// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/commandline.h"

#include <QByteArray>
#include <QJsonObject>

#include <tl/expected.hpp>

namespace corral::ui {

/// What a start wants of the Corral that already runs with its profile.
struct StartRequest
{
    CommandLine options; ///< without the profile and the tour
    QByteArray token;    ///< with which a Wayland compositor lets the window come to the front; may be empty
};

/// Of this process, whose command line says `options`.
[[nodiscard]] StartRequest startRequest(const CommandLine &options);
/// As profile::HandOver sends it.
[[nodiscard]] QJsonObject toJson(const StartRequest &request);
/// What a later start has sent; what it cannot mean (an unknown screen, no address, a relative path) is left out.
[[nodiscard]] StartRequest startRequestFrom(const QJsonObject &json);

}
