// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/recorder.h"

#include <atomic>
#include <functional>

namespace corral::monitor {

/// A ticker that the test triggers.
class FakeTicker : public Ticker
{
public:
    void start(std::chrono::milliseconds interval) override
    {
        this->interval = interval;
        isRunning = true;
    }
    void stop() override { isRunning = false; }

    Time interval{0};
    bool isRunning = false;
};

/// A sampler with values set by the test.
class FakeSampler : public Sampler
{
public:
    explicit FakeSampler(std::function<void(Snapshot &)> fill)
        : m_fill(std::move(fill))
    {}
    void sample(Snapshot &snapshot) override { m_fill(snapshot); }

private:
    std::function<void(Snapshot &)> m_fill;
};

/// A recorder with a clock and a ticker that the test controls.
struct RecorderFixture
{
    std::atomic<Time::rep> now{1'000'000};
    std::atomic<int> samples{0};
    FakeTicker *ticker = nullptr; ///< owned by the recorder
    std::unique_ptr<Recorder> recorder;

    explicit RecorderFixture(std::function<void(Snapshot &)> fill)
    {
        auto owned = std::make_unique<FakeTicker>();
        ticker = owned.get();
        const auto make = [this, fill] {
            Samplers samplers;
            samplers.push_back(std::make_unique<FakeSampler>([this, fill](Snapshot &snapshot) {
                fill(snapshot);
                ++samples;
            }));
            return samplers;
        };
        recorder = std::make_unique<Recorder>(Recorder::Parts{make, std::move(owned), [this] { return Time(now.load()); }});
    }

    void advance(Time time)
    {
        now += time.count();
        Q_EMIT ticker->ticked();
    }
};

}
