// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

/// Creates files and folders with the modes 0600 and 0700, whatever the umask. Not for files that the user saves elsewhere.
namespace corral::profile {

/// Creates the folder and its missing ancestors; an existing one is left as it is. Returns whether it exists.
[[nodiscard]] bool makePrivateFolder(const QString &path);
/// Removes all permissions of group and others from the folder. Returns whether they have none.
bool tightenFolder(const QString &path);
/// Removes all permissions of group and others from the file. Returns whether they have none, or the file does not exist.
bool tightenFile(const QString &path);
/// Creates an empty file if there is none, and tightens it. Returns whether it exists.
bool makePrivateFile(const QString &path);
/// Replaces the file's content atomically; creates its folder. The file is private before the first byte is written. Returns
/// the system's error text, empty on success.
[[nodiscard]] QString writePrivately(const QString &path, const QByteArray &bytes);

}
