// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/services.h"

#include <QString>
#include <QStringList>

/// What the program does without a window: `corral NAME …`. A command builds the same Services as the window and needs no
/// display.
namespace corral::commands {

/// The output and the exit status of a command.
struct Output
{
    int exitCode = services::ExitFine;
    QString text = {};   ///< for the standard output; lines end with a newline
    QString errors = {}; ///< for the standard error output, likewise
};

/// Whether the arguments of the program, its own name first, name a command.
[[nodiscard]] bool isCommand(const QStringList &arguments);
/// Runs it. Needs a QCoreApplication, and blocks until it is done.
[[nodiscard]] Output run(const QStringList &arguments);

}
