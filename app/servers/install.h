// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/endpoint.h"

#include <QList>
#include <QString>
#include <QStringList>

/// What there is of Ollama on this machine, and what to do when its server does not answer.
namespace corral::servers {

/// One thing that was looked for.
struct Finding
{
    enum class What { Program, Service };

    What what = What::Program;
    QString title; ///< for people: "The program ollama, in PATH"
    QString where; ///< the file that was found, or where it was looked for
    bool found = false;

    bool operator==(const Finding &) const = default;
};

/// What the user can do next, as a line to copy into a terminal.
struct Advice
{
    QString text;    ///< what the command does, or what else to do where there is none
    QString command; ///< empty where nothing on this machine helps
    QString site;    ///< a page that says more; may be empty

    bool operator==(const Advice &) const = default;
};

/// Where to look; tests give their own.
struct Places
{
    QStringList path;    ///< the folders of PATH
    QStringList folders; ///< usual folders of programs besides
    QStringList units;   ///< files of a systemd unit

    [[nodiscard]] static Places ofThisSystem();
};

/// A handful of file checks: takes microseconds.
[[nodiscard]] QList<Finding> lookForOllama(const Places &places = Places::ofThisSystem());
/// What to do about a server at `endpoint` that could not be used because of `error`, after what was found. Starting or
/// installing Ollama is for where nothing listens; where something answered, the error's own hint is all there is.
[[nodiscard]] Advice adviceFor(const QList<Finding> &findings, const net::Endpoint &endpoint, const Error &error);
/// How to get Ollama on this system.
[[nodiscard]] Advice installAdvice();

}
