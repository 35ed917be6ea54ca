// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/commandline.h"

#include <QByteArray>
#include <QJsonObject>

#include <tl/expected.hpp>

namespace corral::ui {

/// The request of a start to the Corral that already runs with its profile.
struct StartRequest
{
    CommandLine options; ///< without the profile and the tour
    QByteArray token;    ///< XDG activation token with which a Wayland compositor raises the window; may be empty
};

/// The request of this process with the command line `options`.
[[nodiscard]] StartRequest startRequest(const CommandLine &options);
/// The JSON for profile::InstanceClient.
[[nodiscard]] QJsonObject toJson(const StartRequest &request);
/// Parses the request of a later start; invalid parts (an unknown screen, no address, a relative path) are left out.
[[nodiscard]] StartRequest startRequestFrom(const QJsonObject &json);

}
