// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/series.h"

#include <QObject>

#include <functional>
#include <memory>

namespace corral::monitor {

/// Tells the present moment; may be called from any thread.
using Clock = std::function<Time()>;

/// The time since the machine started, with the time it slept: neither setting the clock nor a summer time moves it.
[[nodiscard]] Clock systemClock();

/// Calls at regular times. Tests put their own in its place.
class Ticker : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Ticks first after `interval`. Started anew when it runs already.
    virtual void start(std::chrono::milliseconds interval) = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void ticked();
};

[[nodiscard]] std::unique_ptr<Ticker> systemTicker();

}
