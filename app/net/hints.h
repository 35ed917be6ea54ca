// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace corral::net {

/// What the user can do about words of the server such as "no space left on device"; empty where nothing is known.
[[nodiscard]] QString hintForWords(const QString &words);
/// What the user can do about an HTTP status. `body` may name an address to sign in at.
[[nodiscard]] QString hintForStatus(int status, const QByteArray &body);

}
