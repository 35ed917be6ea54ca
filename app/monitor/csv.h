// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/recorder.h"

#include <QByteArray>
#include <QDateTime>

namespace corral::monitor {

/// What the recorder holds, as CSV: one line a sample, UTC times, an empty field where nothing was measured, and the load and
/// unload marks as a column of their own. `now` is the date and time of the recorder's now(). Numbers have a point, whatever
/// the locale, so that any program reads them.
[[nodiscard]] QByteArray toCsv(const Recorder &recorder, const QDateTime &now);

}
