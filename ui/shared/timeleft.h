// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace corral::ui {

/// Whether a model with this expiry stays loaded until it is unloaded explicitly: keep_alive -1 gives a time in the year 2319,
/// and some servers give no time.
[[nodiscard]] bool staysLoaded(const QDateTime &expires, const QDateTime &now);

/// The remaining keep-alive time as text: "42 s", "5 min", "2 h 10 min", "stays", and "unloading" when it is over. Minutes are
/// rounded up, so that "1 min" is never less than the time left.
[[nodiscard]] QString timeLeft(const QDateTime &expires, const QDateTime &now);

}
