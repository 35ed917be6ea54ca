// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// Reads small files of /proc and /sys.
namespace corral::monitor {

/// The trimmed text; empty if the file is missing or not readable. 64 KiB at most.
[[nodiscard]] QByteArray readText(const QString &path);
/// The number in the file, decimal or 0x….
[[nodiscard]] std::optional<qint64> readNumber(const QString &path);
/// Whether the PCI device in the sysfs folder `device` is powered down: reading its figures would wake it.
[[nodiscard]] bool isSuspended(const QString &device);

}
