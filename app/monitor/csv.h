// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/recorder.h"

#include <QByteArray>
#include <QDateTime>

namespace corral::monitor {

/// Exports the recorder's content as CSV: one line per sample, UTC times, an empty field where nothing was measured, and a
/// column with the load and unload marks. `now` is the date and time of the recorder's now(). The decimal separator is a point
/// in every locale.
[[nodiscard]] QByteArray toCsv(const Recorder &recorder, const QDateTime &now);

}
