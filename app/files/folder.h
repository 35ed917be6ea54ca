// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>

#include <optional>

/// What a file dialog has to know of the disk. Everything works on another thread: a folder may be on a slow network.
namespace corral::files {

struct Entry
{
    QString name;
    bool isFolder = false;
    bool isHidden = false;
    qint64 size = 0;
    QDateTime modified;

    bool operator==(const Entry &) const = default;
};

/// What is in a folder: folders first, then by name, numbers by their value.
[[nodiscard]] QFuture<Result<QList<Entry>>> listFolder(const QString &path);

/// What stands at a path, or would.
struct Target
{
    QString path; ///< absolute and clean
    bool exists = false;
    bool isFolder = false;
    bool hasFolder = false; ///< the folder it belongs in exists

    bool operator==(const Target &) const = default;
};

/// Looks whether the file at `path` can be read; the error says why not. A folder is no error.
[[nodiscard]] QFuture<Result<Target>> lookToOpen(const QString &path);
/// Looks whether a file can be written at `path`; the error says why not. A missing folder is no error.
[[nodiscard]] QFuture<Result<Target>> lookToSave(const QString &path);
/// With all that is missing above it.
[[nodiscard]] QFuture<Result<void>> makeFolder(const QString &path);

/// Why nothing can be written at `path`, as far as that can be seen beforehand; nothing if it can. Blocks.
[[nodiscard]] std::optional<Error> obstacleToSaving(const QString &path);

}
