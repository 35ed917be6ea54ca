// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QStringList>

namespace corral::test {

/// The structure of a JSON value without its values: "{content:s,role:s}", "[n]". The statuses of a transfer keep their text.
[[nodiscard]] QString shapeOf(const QJsonValue &value);
/// The structures of the lines of a stream, with equal consecutive ones merged.
[[nodiscard]] QStringList runsOf(const QByteArray &lines);
/// The message of the first error in a body, without machine-dependent parts; empty if there is none.
[[nodiscard]] QString errorIn(const QByteArray &lines);

}
