// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

namespace corral::commands {

/// `corral servers [--json] [--host URL] [--profile DIR]`: asks the servers that Corral knows, and prints for each its name,
/// kind, address, state, version, number of models and latency. Ends with 0, with 1 where a server is unreachable, with 2 for
/// a wrong command line. `arguments` begins with the command's name.
[[nodiscard]] Output servers(const QStringList &arguments);

}
