// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace corral::ui {

/// Corral's exit statuses.
enum ExitCode {
    ExitFine = 0,
    ExitFailed = 1,    ///< something could not be opened, read or written
    ExitUsage = 2,     ///< invalid command line
    ExitNoDisplay = 3, ///< no display is available
    ExitRunning = 4,   ///< another Corral uses the same profile
};

/// The parsed command line.
struct CommandLine
{
    bool demo = false;
    QString host;      ///< in the format of OLLAMA_HOST; empty: the setting, then OLLAMA_HOST
    QString profile;   ///< folder of all files that Corral writes; empty: the XDG folders
    QString page;      ///< name of the screen to open; empty: the last one
    QStringList files; ///< absolute paths of Modelfiles to open
    QString tour;      ///< folder for screenshots of every screen; empty: normal operation
};

/// The result of parsing the command line.
struct CommandLineResult
{
    CommandLine options;
    /// Set if Corral must print `text` (to stderr unless the code is ExitFine) and end instead of opening a window.
    std::optional<int> exitCode;
    QString text;
};

/// `arguments` as in main(), with the program name first.
[[nodiscard]] CommandLineResult parseCommandLine(const QStringList &arguments);

}
