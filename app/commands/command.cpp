// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/command.h"

#include "commands/servers.h"

namespace corral::commands {

bool isCommand(const QStringList &arguments) { return arguments.value(1) == QLatin1String("servers"); }

Output run(const QStringList &arguments) { return servers(arguments.mid(1)); }

}
