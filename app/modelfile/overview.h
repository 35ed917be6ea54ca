// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelfile/document.h"

#include <QStringList>

#include <optional>

namespace corral::modelfile {

/// What a Modelfile amounts to, whatever the order and number of its lines.
struct Overview
{
    struct Setting
    {
        QString name;
        QString value; ///< several stops are several settings

        bool operator==(const Setting &) const = default;
    };

    QStringList from; ///< names and paths, as written
    QStringList adapters;
    QList<Setting> parameters; ///< the ones that win, those that Ollama drops left out
    QString system;
    qsizetype messages = 0;
    bool hasTemplate = false;
    QString renderer;
    QString parser;
    QString requiredVersion;

    bool operator==(const Overview &) const = default;
};

[[nodiscard]] Overview overviewOf(const Document &document);

/// All that there is to say about a text, for a thread to work out.
struct Analysis
{
    QList<Diagnostic> diagnostics;
    Overview overview;
};
/// `folder`: where the file is, to look whether the paths in it name files; empty for a text that was never saved, nothing
/// for leaving the disk alone.
[[nodiscard]] Analysis analysed(const QString &text, const std::optional<QString> &folder = std::nullopt);

}
