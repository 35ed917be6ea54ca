// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "ui/shell/commandline.h"

namespace corral::ui {

/// Why Corral could not start.
struct StartError
{
    ExitCode code = ExitFailed;
    Error error;
};

}
