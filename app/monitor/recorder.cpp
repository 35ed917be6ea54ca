// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor/recorder.h"

#include <utility>

namespace corral::monitor {

namespace {

// Ten minutes with a point per second, two extra points, and space for gaps.
constexpr int capacity = 620;

float toFloat(std::optional<qint64> value) { return value ? static_cast<float>(*value) : unknown; }

}

/// Calls the samplers, on the recorder's thread.
class Recorder::Worker : public QObject
{
public:
    Worker(std::function<Samplers()> makeSamplers, Clock clock)
        : m_makeSamplers(std::move(makeSamplers))
        , m_clock(std::move(clock))
    {}

    void sample(Recorder *recorder)
    {
        if (m_makeSamplers)
            m_samplers = std::exchange(m_makeSamplers, {})();
        Snapshot snapshot;
        for (const std::unique_ptr<Sampler> &sampler : m_samplers)
            sampler->sample(snapshot);
        const Time time = m_clock();
        QMetaObject::invokeMethod(
            recorder, [recorder, snapshot, time] { recorder->record(snapshot, time); }, Qt::QueuedConnection);
    }

private:
    std::function<Samplers()> m_makeSamplers; ///< empty after the first call
    Samplers m_samplers;
    Clock m_clock;
};

Recorder::Recorder(Parts parts, QObject *parent)
    : QObject(parent)
    , m_clock(parts.clock)
    , m_ticker(std::move(parts.ticker))
    , m_recording{std::vector<Series>(kindCount, Series(capacity)), {}}
    , m_worker(new Worker(std::move(parts.makeSamplers), std::move(parts.clock)))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_ticker.get(), &Ticker::ticked, this, &Recorder::tick);
    m_thread.setObjectName(QStringLiteral("monitor"));
}

Recorder::~Recorder()
{
    m_ticker->stop();
    if (!m_thread.isRunning()) {
        delete m_worker;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

Recorder::Rate Recorder::rate() const { return m_rate; }

void Recorder::setRate(Rate rate)
{
    if (rate == m_rate)
        return;
    const bool faster = rate > m_rate;
    const bool starts = m_rate == Rate::Off;
    m_rate = rate;
    if (rate == Rate::Off) {
        m_ticker->stop();
        markGap();
    } else {
        if (starts)
            static_cast<void>(takeTokenRate(now()));
        m_ticker->start(interval());
        if (faster)
            tick();
    }
    Q_EMIT rateChanged();
}

Time Recorder::now() const { return m_clock(); }

const Series &Recorder::series(Kind kind) const { return m_recording.of(kind); }

const QList<Mark> &Recorder::marks() const { return m_recording.marks; }

const Snapshot &Recorder::latest() const { return m_latest; }

void Recorder::setTokenRate(double tokensPerSecond)
{
    addTokens(now());
    const Time before = interval();
    m_tokenRate = tokensPerSecond;
    followInterval(before);
}

void Recorder::setAnswering(bool answering)
{
    const Time before = interval();
    m_answering = answering;
    followInterval(before);
}

void Recorder::followInterval(Time before)
{
    if (m_rate != Rate::Off && interval() != before)
        m_ticker->start(interval());
}

void Recorder::mark(Mark::What what, const QString &model)
{
    const Time time = now();
    const auto isOld = [time](const Mark &mark) { return mark.time < time - history; };
    m_recording.marks.removeIf(isOld);
    m_recording.marks.append({time, what, model});
    Q_EMIT marked();
}

Time Recorder::interval() const { return m_rate == Rate::Full || m_answering || m_tokenRate > 0 ? fullInterval : lowInterval; }

void Recorder::tick()
{
    if (m_sampling)
        return;
    m_sampling = true;
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, this] { worker->sample(this); }, Qt::QueuedConnection);
}

void Recorder::record(const Snapshot &snapshot, Time time)
{
    m_sampling = false;
    if (m_rate == Rate::Off)
        return;
    // The machine was suspended or stalled: the curve must not connect the points.
    const std::optional<Point> last = series(Kind::Tokens).last();
    if (last && time - last->time > 3 * lowInterval)
        appendAll(last->time + interval(), {unknown, unknown, unknown, unknown, unknown});
    m_latest = snapshot;
    appendAll(time, {snapshot.cpu, toFloat(snapshot.memoryUsed()), snapshot.gpuLoad(), toFloat(snapshot.vramUsed()),
                     takeTokenRate(time)});
    Q_EMIT recorded();
}

void Recorder::appendAll(Time time, const std::array<float, kindCount> &values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        m_recording.series[i].append(time, values.at(i));
}

void Recorder::addTokens(Time until)
{
    if (until <= m_tokensUntil)
        return;
    m_tokens += m_tokenRate * std::chrono::duration<double>(until - m_tokensUntil).count();
    m_tokensUntil = until;
}

/// Mean since the previous call, so that answers between two slow samples count.
float Recorder::takeTokenRate(Time time)
{
    addTokens(time);
    const std::chrono::duration<double> span = time - m_tokensSince;
    const double rate = span.count() > 0 ? m_tokens / span.count() : m_tokenRate;
    m_tokens = 0;
    m_tokensSince = time;
    return static_cast<float>(rate);
}

void Recorder::markGap()
{
    m_latest = {};
    appendAll(now(), {unknown, unknown, unknown, unknown, unknown});
    Q_EMIT recorded();
}

}
