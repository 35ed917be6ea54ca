// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

/// Files and folders of the user alone (modes 0600 and 0700), whatever the umask. What the user saves elsewhere is not written
/// by these.
namespace corral::profile {

/// Makes the folder, and those above it that are missing; one that exists is left as it is. Whether it is there now.
[[nodiscard]] bool makePrivateFolder(const QString &path);
/// Takes the rights of others to the folder away. Whether nobody else has any now.
bool tightenFolder(const QString &path);
/// Takes the rights of others to the file away. Whether nobody else has any now, or it does not exist.
bool tightenFile(const QString &path);
/// Makes an empty file where there is none, and tightens it. Whether it is there now.
bool makePrivateFile(const QString &path);
/// Replaces the file's content, all or nothing; its folder is made. No byte is written before the file is private. The answer
/// is what went wrong, in the words of the system; empty: it is written.
[[nodiscard]] QString writePrivately(const QString &path, const QByteArray &bytes);

}
