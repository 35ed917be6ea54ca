// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QStringList>

namespace corral::test {

/// What a JSON value looks like without its values: "{content:s,role:s}", "[n]". The statuses of a transfer keep their words.
[[nodiscard]] QString shapeOf(const QJsonValue &value);
/// The shapes of the lines of a stream, each run of equal ones once.
[[nodiscard]] QStringList runsOf(const QByteArray &lines);
/// What the first error in a body says, without what differs from machine to machine; empty where there is none.
[[nodiscard]] QString errorIn(const QByteArray &lines);

}
