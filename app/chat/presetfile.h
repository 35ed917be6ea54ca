// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/id.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace corral::chat {

/// A named set of a system prompt and options.
struct Preset
{
    Id id;
    QString name;
    QString systemPrompt;
    QMap<QString, QString> values; ///< see Options::values
    QStringList models = {};       ///< new conversations with one of these models begin with it

    bool operator==(const Preset &) const = default;
};

/// Empty if there is no file. An error if it cannot be read; a damaged file is moved aside, a wrong entry is left out.
[[nodiscard]] Result<QList<Preset>> loadPresets(const QString &path);
/// Replaces the file atomically.
[[nodiscard]] Result<void> savePresets(const QString &path, const QList<Preset> &presets);

}
