// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// Small files as /proc and /sys hold them.
namespace corral::monitor {

/// The text without blanks around it; empty where the file is missing or not for us to read. 64 KiB at most.
[[nodiscard]] QByteArray readText(const QString &path);
/// The number the file holds, decimal or 0x….
[[nodiscard]] std::optional<qint64> readNumber(const QString &path);
/// Whether the PCI device in the sysfs folder `device` is powered down: reading its figures would wake it.
[[nodiscard]] bool isSuspended(const QString &device);

}
