// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

namespace corral::services {

/// The exit status of the program.
enum ExitCode {
    ExitFine = 0,
    ExitFailed = 1,    ///< something could not be opened, read, written or reached
    ExitUsage = 2,     ///< the command line is wrong
    ExitNoDisplay = 3, ///< there is no screen to open a window on
    ExitRunning = 4,   ///< another Corral uses the same profile
};

/// Why the program could not start.
struct StartError
{
    ExitCode code = ExitFailed;
    Error error;
};

}
