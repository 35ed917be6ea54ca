// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/endpoint.h"

#include <QList>
#include <QString>
#include <QStringList>

/// Detects an Ollama installation on this machine, and advises what to do when its server does not respond.
namespace corral::servers {

/// The result of one check.
struct Finding
{
    enum class What { Program, Service };

    What what = What::Program;
    QString title; ///< for display: "The program ollama, in PATH"
    QString where; ///< the file found, or the place that was searched
    bool found = false;

    bool operator==(const Finding &) const = default;
};

/// The next step for the user, with a command to copy into a terminal.
struct Advice
{
    QString text;    ///< what the command does, or the step itself if there is no command
    QString command; ///< empty if no command on this machine helps
    QString site;    ///< URL of further information; may be empty

    bool operator==(const Advice &) const = default;
};

/// The places to search; tests inject their own.
struct SearchPaths
{
    QStringList path;    ///< the folders of PATH
    QStringList folders; ///< other usual folders of programs
    QStringList units;   ///< paths of systemd unit files

    [[nodiscard]] static SearchPaths ofThisSystem();
};

/// Checks a handful of files: takes microseconds.
[[nodiscard]] QList<Finding> findOllama(const SearchPaths &searchPaths = SearchPaths::ofThisSystem());
/// Advice for a server at `endpoint` that failed with `error`, given the findings. Starting or installing Ollama is advised
/// only if nothing listens; otherwise the advice is the error's own hint.
[[nodiscard]] Advice adviceFor(const QList<Finding> &findings, const net::Endpoint &endpoint, const Error &error);
/// How to install Ollama on this system.
[[nodiscard]] Advice installAdvice();

}
