// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace corral::ui {

/// Whether a model that expires then stays in memory until it is told to go: keep_alive -1 gives a time in the year 2319,
/// and a server that gives none does not say.
[[nodiscard]] bool staysLoaded(const QDateTime &expires, const QDateTime &now);

/// How long a model stays in memory, in the same words wherever it stands: "42 s", "5 min", "2 h 10 min", "stays", and
/// "unloading" when its time is over. Minutes are rounded up, so that "1 min" is never less than what is left.
[[nodiscard]] QString timeLeft(const QDateTime &expires, const QDateTime &now);

}
