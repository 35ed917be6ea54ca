// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/starterror.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace corral::ui {

/// The parsed command line.
struct CommandLine
{
    bool demo = false;
    QString host;      ///< in the format of OLLAMA_HOST; empty: the setting, then OLLAMA_HOST
    QString profile;   ///< folder of all files that Corral writes; empty: the XDG folders
    QString page;      ///< name of the screen to open; empty: the last one
    QString language;  ///< code, or "pseudo"; empty: the setting
    QStringList files; ///< absolute paths of Modelfiles to open
    QString tour;      ///< folder for screenshots of every screen; empty: normal operation
};

/// The result of parsing the command line.
struct CommandLineResult
{
    CommandLine options;
    /// Set if Corral must print `text` (to stderr unless the code is services::ExitFine) and end instead of opening a window.
    std::optional<int> exitCode;
    QString text;
};

/// `arguments` as main() gets them, program name first. `hasDemo`: the program has the demo server and the tour.
[[nodiscard]] CommandLineResult parseCommandLine(const QStringList &arguments, bool hasDemo = true);

}
