// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>

#include <optional>

/// File system queries for a file dialog. They run on another thread, because a folder may be on a slow network file system.
namespace corral::files {

/// One entry of a folder; `size` is in bytes.
struct Entry
{
    QString name;
    bool isFolder = false;
    bool isHidden = false;
    qint64 size = 0;
    QDateTime modified;

    bool operator==(const Entry &) const = default;
};

/// The entries of a folder: folders first, then in natural order (numbers by value).
[[nodiscard]] QFuture<Result<QList<Entry>>> listFolder(const QString &path);

/// The file at a path, whether it exists or not.
struct Target
{
    QString path; ///< absolute and clean
    bool exists = false;
    bool isFolder = false;
    bool hasFolder = false; ///< its parent folder exists

    bool operator==(const Target &) const = default;
};

/// Checks whether the file at `path` is readable; the error gives the reason. A folder is no error.
[[nodiscard]] QFuture<Result<Target>> checkReadable(const QString &path);
/// Checks whether a file can be written at `path`; the error gives the reason. A missing folder is no error.
[[nodiscard]] QFuture<Result<Target>> checkWritable(const QString &path);
/// Creates the folder and its missing ancestors.
[[nodiscard]] QFuture<Result<void>> makeFolder(const QString &path);

/// Why nothing can be written at `path`, as far as it can be determined in advance; none if it can. Blocks.
[[nodiscard]] std::optional<Error> obstacleToSaving(const QString &path);

}
