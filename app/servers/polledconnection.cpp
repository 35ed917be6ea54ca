// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/polledconnection.h"

#include "llm/modelkey.h"

#include <QLoggingCategory>
#include <QMetaEnum>
#include <QPointer>
#include <QRandomGenerator>

namespace corral::servers {

namespace {

Q_LOGGING_CATEGORY(log, "corral.servers", QtWarningMsg)

}

PolledConnection::PolledConnection(std::shared_ptr<llm::Backend> backend, PollIntervals intervals)
    : m_backend(std::move(backend))
    , m_intervals(intervals)
    , m_nextRetry(intervals.firstRetry)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PolledConnection::poll);
}

PolledConnection::~PolledConnection()
{
    ++m_server; // the coroutines that wait come back as the backend goes, and do nothing more
    m_backend.reset();
}

void PolledConnection::setBackend(std::shared_ptr<llm::Backend> backend)
{
    ++m_server;
    m_backend.swap(backend);
    backend.reset();
    Q_EMIT backendChanged();
    reset();
}

void PolledConnection::start()
{
    if (m_state == State::Unknown || m_hasNoAddress)
        reset();
}

void PolledConnection::setNoAddress(Error why)
{
    ++m_server;
    m_hasNoAddress = true;
    m_timer.stop();
    m_hasModels = false;
    m_version.clear();
    takeModels({});
    takeRunning({}, false);
    takeLoad(std::nullopt);
    setPolling(false);
    setState(State::Unreachable, std::move(why));
}

void PolledConnection::reset()
{
    ++m_server;
    m_hasNoAddress = false;
    m_polling = false;
    m_hasModels = false;
    m_version.clear();
    takeModels({});
    takeRunning({}, false);
    takeLoad(std::nullopt);
    m_nextRetry = m_intervals.firstRetry;
    m_state = State::Unknown; // the data belonged to another server: a change even if the state is Connecting again
    setState(State::Connecting, std::nullopt);
    poll();
}

void PolledConnection::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (m_state == State::Unknown || m_hasNoAddress)
        return;
    if (active)
        retryNow();
    else if (!m_polling)
        schedulePoll();
}

void PolledConnection::setCurrent(bool current)
{
    if (current == m_current)
        return;
    m_current = current;
    if (current && m_state != State::Unknown)
        retryNow();
}

void PolledConnection::retryNow()
{
    m_nextRetry = m_intervals.firstRetry;
    if (m_hasNoAddress)
        return;
    if (m_polling)
        m_pollAgain = true;
    else
        poll();
}

void PolledConnection::refreshModels()
{
    m_pollsSinceTags = 0;
    if (m_hasNoAddress)
        return;
    fetchModels();
    fetchRunning();
}

void PolledConnection::refreshRunning()
{
    if (!m_hasNoAddress)
        fetchRunning();
}

QCoro::Task<> PolledConnection::poll()
{
    const QPointer<PolledConnection> self(this);
    const auto server = m_server;
    m_timer.stop();
    m_pollAgain = false;
    setPolling(true);
    QElapsedTimer clock;
    clock.start();
    const auto version = co_await m_backend->version();
    if (!self || server != m_server)
        co_return;
    m_latency = std::chrono::milliseconds(clock.elapsed());
    takeVersion(version);
    if (!self || server != m_server)
        co_return;
    setPolling(false);
    Q_EMIT polled();
    if (self && server == m_server)
        schedulePoll();
}

void PolledConnection::takeVersion(const Result<QString> &version)
{
    if (!version) {
        if (version.error().kind == Error::Kind::Cancelled)
            return;
        takeLoad(std::nullopt);
        setState(State::Unreachable, version.error());
        return;
    }
    const bool wasUnreachable = m_state != State::Connected;
    m_nextRetry = m_intervals.firstRetry;
    const bool sameVersion = std::exchange(m_version, *version) == *version;
    if (wasUnreachable)
        setState(State::Connected, std::nullopt);
    else if (!sameVersion)
        Q_EMIT stateChanged();
    if (wasUnreachable || ++m_pollsSinceTags >= m_intervals.pollsPerTags)
        refreshModels();
    else
        fetchRunning();
    fetchLoad();
}

QCoro::Task<> PolledConnection::fetchModels()
{
    const QPointer<PolledConnection> self(this);
    const auto server = m_server;
    const auto models = co_await m_backend->models();
    if (!self || server != m_server)
        co_return;
    if (models) {
        const bool first = !std::exchange(m_hasModels, true);
        if (m_state == State::Connected)
            setState(State::Connected, std::nullopt);
        takeModels(llm::withoutRepeats(*models));
        if (self && first && models->isEmpty())
            Q_EMIT modelsChanged(); // only now it is known that there are none
    } else if (m_state == State::Connected && models.error().kind != Error::Kind::Cancelled) {
        setState(State::Connected, models.error());
    }
}

QCoro::Task<> PolledConnection::fetchRunning()
{
    const QPointer<PolledConnection> self(this);
    const auto server = m_server;
    const auto running = co_await m_backend->runningModels();
    if (!self || server != m_server)
        co_return;
    if (running)
        takeRunning(llm::withoutRepeats(*running), true);
    else if (running.error().kind != Error::Kind::Cancelled && !isTransient(running.error()))
        takeRunning({}, false); // it responded, but without a list
}

QCoro::Task<> PolledConnection::fetchLoad()
{
    if (!m_backend->capabilities().tellsLoad) {
        takeLoad(std::nullopt);
        co_return;
    }
    const QPointer<PolledConnection> self(this);
    const auto server = m_server;
    const auto load = co_await m_backend->serverLoad();
    if (self && server == m_server)
        takeLoad(load ? std::optional(*load) : std::nullopt);
}

void PolledConnection::takeModels(const QList<llm::ModelSummary> &models)
{
    if (models == m_models)
        return;
    m_models = models;
    Q_EMIT modelsChanged();
}

void PolledConnection::takeRunning(const QList<llm::RunningModel> &running, bool known)
{
    if (running == m_running && known == m_runningKnown)
        return;
    m_running = running;
    m_runningKnown = known;
    Q_EMIT runningChanged();
}

void PolledConnection::takeLoad(const std::optional<llm::ServerLoad> &load)
{
    if (load == m_load)
        return;
    m_load = load;
    Q_EMIT loadChanged();
}

void PolledConnection::setState(State state, std::optional<Error> error)
{
    if (state == m_state && error == m_error)
        return;
    if (state != m_state)
        m_since = QDateTime::currentDateTime();
    m_state = state;
    m_error = std::move(error);
    qCInfo(log, "%s: %s", qUtf8Printable(endpoint().display()), QMetaEnum::fromType<State>().valueToKey(int(state)));
    Q_EMIT stateChanged();
}

void PolledConnection::setPolling(bool polling)
{
    if (polling == m_polling)
        return;
    m_polling = polling;
    Q_EMIT pollingChanged();
}

void PolledConnection::schedulePoll()
{
    auto wait = m_state != State::Connected ? m_nextRetry : m_current ? m_intervals.connected : m_intervals.background;
    if (m_state != State::Connected)
        m_nextRetry = std::min(m_nextRetry * 2, m_intervals.longestRetry);
    if (m_active && m_state != State::Connected && endpoint().isLoopback())
        wait = std::min(wait, m_intervals.longestLocalRetry);
    if (!m_active)
        wait = std::max(wait, m_intervals.hidden);
    wait += std::chrono::milliseconds(
        qint64(double(wait.count()) * m_intervals.jitter * QRandomGenerator::global()->generateDouble()));
    m_timer.start(m_pollAgain ? std::chrono::milliseconds(0) : wait);
}

}
