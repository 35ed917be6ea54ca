// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/serverprofile.h"

#include <QList>

/// The file of the servers that Corral knows: {"servers": [profile, …]}. It has a few kilobytes, read once at the start and
/// written when the user changes a server: so little and so seldom that the thread of the window does it.
namespace corral::servers {

/// Empty if there is no file. Entries that are no profiles, or repeat an id, are left out. A file that cannot be understood at
/// all is moved aside, and the error says where it is.
[[nodiscard]] Result<QList<ServerProfile>> loadServers(const QString &file);
/// Replaces the file, readable by the user alone; temporary profiles are left out.
[[nodiscard]] Result<void> saveServers(const QString &file, const QList<ServerProfile> &profiles);

}
