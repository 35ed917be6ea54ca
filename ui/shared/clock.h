// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <functional>

namespace corral::ui {

/// Returns the current time. Tests inject their own.
using Clock = std::function<QDateTime()>;

/// The system clock.
inline Clock systemClock()
{
    return [] { return QDateTime::currentDateTime(); };
}

}
