// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <functional>

namespace corral::ui {

/// Says what time it is. Tests bring their own.
using Clock = std::function<QDateTime()>;

/// The system's.
inline Clock systemClock()
{
    return [] { return QDateTime::currentDateTime(); };
}

}
