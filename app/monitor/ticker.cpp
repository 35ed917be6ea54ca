// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor/ticker.h"

#include <QTimer>

#include <ctime>

namespace corral::monitor {

namespace {

class TimerTicker : public Ticker
{
public:
    TimerTicker() { connect(&m_timer, &QTimer::timeout, this, &Ticker::ticked); }
    void start(std::chrono::milliseconds interval) override { m_timer.start(interval); }
    void stop() override { m_timer.stop(); }

private:
    QTimer m_timer;
};

Time sinceBoot()
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::duration_cast<Time>(std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec));
}

}

Clock systemClock() { return sinceBoot; }

std::unique_ptr<Ticker> systemTicker() { return std::make_unique<TimerTicker>(); }

}
