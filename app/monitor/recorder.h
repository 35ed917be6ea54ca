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

/// The recorded figures.
enum class Kind {
    Cpu,    ///< percent
    Memory, ///< bytes in use
    Gpu,    ///< percent
    Vram,   ///< bytes in use
    Tokens, ///< tokens per second that Corral receives, all answers together
};
inline constexpr int kindCount = 5;

/// An event that is marked on the time axis.
struct Mark
{
    enum class What { Loaded, Unloaded };

    Time time{0};
    What what = What::Loaded;
    QString model;

    bool operator==(const Mark &) const = default;
};

/// All series and marks of a recorder.
struct Recording
{
    std::vector<Series> series; ///< one for each Kind
    QList<Mark> marks;          ///< those in the recorded time, oldest first

    [[nodiscard]] const Series &of(Kind kind) const { return series[static_cast<std::size_t>(kind)]; }
};

/// Keeps the samples of the last ten minutes. Belongs to the thread that creates it and samples on its own worker thread; the
/// stored data is changed there only, so that reading needs no locks.
class Recorder : public QObject
{
    Q_OBJECT

public:
    enum class Rate {
        Off,  ///< no samples: a gap in the curves
        Low,  ///< background rate for the history; equals Full while answers run, so that peaks are recorded
        Full, ///< while the screen is visible
    };

    static constexpr Time history{600'000};
    static constexpr Time fullInterval{1'000};
    static constexpr Time lowInterval{5'000};

    struct Parts
    {
        /// Called once on the worker thread, before the first sample.
        std::function<Samplers()> makeSamplers = systemSamplers;
        std::unique_ptr<Ticker> ticker = systemTicker();
        Clock clock = systemClock();
    };

    /// The initial rate is Off.
    explicit Recorder(Parts parts, QObject *parent = nullptr);
    /// Waits for a running sample.
    ~Recorder() override;

    [[nodiscard]] Rate rate() const;
    /// Samples at once if the new rate is higher, then at the new interval.
    void setRate(Rate rate);

    /// Whether an answer runs, as told by setAnswering().
    [[nodiscard]] bool isAnswering() const { return m_answering; }

    [[nodiscard]] Time now() const;
    [[nodiscard]] const Series &series(Kind kind) const;
    /// The marks in the recorded time, oldest first.
    [[nodiscard]] const QList<Mark> &marks() const;
    /// What is recorded so far. A copy does not change any more.
    [[nodiscard]] const Recording &recording() const { return m_recording; }
    /// The last sample; all values unknown before the first and while Off.
    [[nodiscard]] const Snapshot &latest() const;

public Q_SLOTS:
    /// Sets the current rate of arriving tokens, all answers together; 0 for none.
    void setTokenRate(double tokensPerSecond);
    /// Whether any answer runs: its prompt costs most before the first token arrives.
    void setAnswering(bool answering);
    void mark(corral::monitor::Mark::What what, const QString &model);

Q_SIGNALS:
    void rateChanged();
    /// The series and `latest` have a new sample, or a gap.
    void recorded();
    void marked();

private:
    class Worker;

    [[nodiscard]] Time interval() const;
    /// Restarts the ticker if the interval is another one than `before`.
    void followInterval(Time before);
    void tick();
    void record(const Snapshot &snapshot, Time time);
    void appendAll(Time time, const std::array<float, kindCount> &values);
    void addTokens(Time until);
    [[nodiscard]] float takeTokenRate(Time time);
    void markGap();

    Clock m_clock;
    std::unique_ptr<Ticker> m_ticker;
    Recording m_recording;
    Snapshot m_latest;
    double m_tokenRate = 0;
    double m_tokens = 0; ///< arrived between m_tokensSince and m_tokensUntil
    Time m_tokensSince{0};
    Time m_tokensUntil{0};
    Rate m_rate = Rate::Off;
    bool m_answering = false;
    bool m_sampling = false; ///< the worker is busy: ticks are skipped
    QThread m_thread;
    Worker *m_worker = nullptr; ///< lives on m_thread, which deletes it
};

}
