// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/series.h"

#include <QObject>

#include <functional>
#include <memory>

namespace corral::monitor {

/// Returns the current time; thread-safe.
using Clock = std::function<Time()>;

/// Time since boot including suspend (CLOCK_BOOTTIME): unaffected by changes of the wall clock.
[[nodiscard]] Clock systemClock();

/// Emits ticks at regular intervals. Tests replace it.
class Ticker : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// The first tick comes after `interval`. Restarts a running ticker.
    virtual void start(std::chrono::milliseconds interval) = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void ticked();
};

[[nodiscard]] std::unique_ptr<Ticker> systemTicker();

}
