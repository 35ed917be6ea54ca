// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace corral::net {

/// Advice on a server message such as "no space left on device"; empty if there is none.
[[nodiscard]] QString hintForMessage(const QString &words);
/// Advice on an HTTP status. `body` may contain a sign-in URL.
[[nodiscard]] QString hintForStatus(int status, const QByteArray &body);

}
