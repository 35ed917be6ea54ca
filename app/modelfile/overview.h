// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/document.h"

#include <QStringList>

#include <optional>

namespace corral::modelfile {

/// The effective content of a Modelfile, independent of the order and number of its lines.
struct Overview
{
    struct Setting
    {
        QString name;
        QString value; ///< each stop is a setting of its own

        bool operator==(const Setting &) const = default;
    };

    QStringList from; ///< names and paths, as written
    QStringList adapters;
    QList<Setting> parameters; ///< effective ones; without those that Ollama drops
    QString system;
    qsizetype messages = 0;
    bool hasTemplate = false;
    QString renderer;
    QString parser;
    QString requiredVersion;

    bool operator==(const Overview &) const = default;
};

[[nodiscard]] Overview overviewOf(const Document &document);

/// The result of analysing a text; can be computed on any thread.
struct Analysis
{
    QList<Diagnostic> diagnostics;
    Overview overview;
};
/// `folder`: location of the file, to check whether the paths in it exist; empty for an unsaved text; without a value the disk
/// is not accessed.
[[nodiscard]] Analysis analysed(const QString &text, const std::optional<QString> &folder = std::nullopt);

}
