// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "monitor/sampler.h"
#include "monitor/series.h"
#include "monitor/ticker.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QThread>

#include <array>
#include <memory>

namespace corral::monitor {

/// The figures kept over time.
enum class Kind {
    Cpu,    ///< percent
    Memory, ///< bytes in use
    Gpu,    ///< percent
    Vram,   ///< bytes in use
    Tokens, ///< tokens a second that Corral receives, all answers together
};
inline constexpr int kindCount = 5;

/// Something that happened, to be marked on the time axis.
struct Mark
{
    enum class What { Loaded, Unloaded };

    Time time{0};
    What what = What::Loaded;
    QString model;

    bool operator==(const Mark &) const = default;
};

/// Keeps the last ten minutes of what the machine did. Lives on the UI thread and measures on a thread of its own; what is
/// kept is changed on the UI thread only, so that it is read without locks.
class Recorder : public QObject
{
    Q_OBJECT

public:
    enum class Rate {
        Off,  ///< nothing is measured: a gap in the curves
        Low,  ///< for the history, while nobody looks; as often as Full while tokens arrive, so that peaks are kept
        Full, ///< while somebody looks
    };

    static constexpr Time history{600'000};
    static constexpr Time fullInterval{1'000};
    static constexpr Time lowInterval{5'000};

    struct Parts
    {
        /// Called on the worker thread, once, before the first sample.
        std::function<Samplers()> makeSamplers = systemSamplers;
        std::unique_ptr<Ticker> ticker = systemTicker();
        Clock clock = systemClock();
    };

    /// Off to begin with.
    explicit Recorder(Parts parts, QObject *parent = nullptr);
    /// Waits for the sample being taken.
    ~Recorder() override;

    [[nodiscard]] Rate rate() const;
    /// Measures at once when that makes it faster, then at the new interval.
    void setRate(Rate rate);

    [[nodiscard]] Time now() const;
    [[nodiscard]] const Series &series(Kind kind) const;
    /// Oldest first, from the time that is kept.
    [[nodiscard]] const QList<Mark> &marks() const;
    /// What was measured last; all unknown before that and while off.
    [[nodiscard]] const Snapshot &latest() const;

public Q_SLOTS:
    /// How fast tokens arrive from now on, all answers together; 0 when none comes.
    void setTokenRate(double tokensPerSecond);
    void mark(corral::monitor::Mark::What what, const QString &model);

Q_SIGNALS:
    void rateChanged();
    /// The series and `latest` have grown by one sample, or ended in a gap.
    void recorded();
    void marked();

private:
    class Worker;

    [[nodiscard]] Time interval() const;
    void tick();
    void record(const Snapshot &snapshot, Time time);
    void appendAll(Time time, const std::array<float, kindCount> &values);
    void addTokens(Time until);
    [[nodiscard]] float takeTokenRate(Time time);
    void markGap();

    Clock m_clock;
    std::unique_ptr<Ticker> m_ticker;
    std::vector<Series> m_series;
    QList<Mark> m_marks;
    Snapshot m_latest;
    double m_tokenRate = 0;
    double m_tokens = 0; ///< arrived from m_tokensSince to m_tokensUntil
    Time m_tokensSince{0};
    Time m_tokensUntil{0};
    Rate m_rate = Rate::Off;
    bool m_sampling = false; ///< the worker is at it: a tick meanwhile is skipped
    QThread m_thread;
    Worker *m_worker = nullptr; ///< lives on m_thread, deleted by it
};

}
