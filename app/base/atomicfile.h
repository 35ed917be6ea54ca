// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFileDevice>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace corral {

/// Replaces the content of the file in one step: what was there before stays when anything fails. A new file has
/// `permissions` before its first byte is written; without them it has those of the old file, or those that the umask leaves.
/// Blocks. The error is in the words of the system.
[[nodiscard]] tl::expected<void, QString> writeAtomically(const QString &path, const QByteArray &bytes,
                                                          std::optional<QFileDevice::Permissions> permissions = {});

}
