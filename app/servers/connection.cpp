// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/connection.h"

#include "llm/modelkey.h"
#include "llm/modelname.h"

#include <QLoggingCategory>
#include <QMetaEnum>
#include <QPointer>

namespace corral::servers {

namespace {

Q_LOGGING_CATEGORY(log, "corral.servers", QtWarningMsg)

}

Connection::Connection(std::shared_ptr<llm::Backend> backend, PollIntervals intervals, QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
    , m_intervals(intervals)
    , m_nextRetry(intervals.firstRetry)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Connection::poll);
}

Connection::~Connection()
{
    ++m_server; // the coroutines that wait come back as the backend goes, and do nothing more
    m_backend.reset();
}

void Connection::setBackend(std::shared_ptr<llm::Backend> backend)
{
    ++m_server;
    m_backend.swap(backend);
    backend.reset();
    Q_EMIT backendChanged();
    reset();
}

void Connection::start()
{
    if (m_state == State::Unknown || m_hasNoAddress)
        reset();
}

void Connection::setNoAddress(Error why)
{
    ++m_server;
    m_hasNoAddress = true;
    m_timer.stop();
    m_hasModels = false;
    m_version.clear();
    takeModels({});
    takeRunning({}, false);
    setPolling(false);
    setState(State::Unreachable, std::move(why));
}

void Connection::reset()
{
    ++m_server;
    m_hasNoAddress = false;
    m_polling = false;
    m_hasModels = false;
    m_version.clear();
    takeModels({});
    takeRunning({}, false);
    m_nextRetry = m_intervals.firstRetry;
    m_state = State::Unknown; // the data belonged to another server: a change even if the state is Connecting again
    setState(State::Connecting, std::nullopt);
    poll();
}

void Connection::setActive(bool active)
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

void Connection::retryNow()
{
    m_nextRetry = m_intervals.firstRetry;
    if (m_hasNoAddress)
        return;
    if (m_polling)
        m_pollAgain = true;
    else
        poll();
}

void Connection::refreshModels()
{
    m_pollsSinceTags = 0;
    if (m_hasNoAddress)
        return;
    fetchModels();
    fetchRunning();
}

void Connection::refreshRunning()
{
    if (!m_hasNoAddress)
        fetchRunning();
}

QCoro::Task<> Connection::poll()
{
    const QPointer<Connection> self(this);
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

void Connection::takeVersion(const Result<QString> &version)
{
    if (!version) {
        if (version.error().kind != Error::Kind::Cancelled)
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
}

QCoro::Task<> Connection::fetchModels()
{
    const QPointer<Connection> self(this);
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

QCoro::Task<> Connection::fetchRunning()
{
    const QPointer<Connection> self(this);
    const auto server = m_server;
    const auto running = co_await m_backend->runningModels();
    if (!self || server != m_server)
        co_return;
    if (running)
        takeRunning(llm::withoutRepeats(*running), true);
    else if (running.error().kind != Error::Kind::Cancelled && !isTransient(running.error()))
        takeRunning({}, false); // it responded, but without a list
}

void Connection::takeModels(const QList<llm::ModelSummary> &models)
{
    if (models == m_models)
        return;
    m_models = models;
    Q_EMIT modelsChanged();
}

qint64 Connection::loadedContext(const QString &model) const
{
    const auto found = llm::findModel(m_running, model);
    return found == m_running.end() ? 0 : found->contextLength;
}

void Connection::takeRunning(const QList<llm::RunningModel> &running, bool known)
{
    if (running == m_running && known == m_runningKnown)
        return;
    m_running = running;
    m_runningKnown = known;
    Q_EMIT runningChanged();
}

void Connection::setState(State state, std::optional<Error> error)
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

void Connection::setPolling(bool polling)
{
    if (polling == m_polling)
        return;
    m_polling = polling;
    Q_EMIT pollingChanged();
}

void Connection::schedulePoll()
{
    auto wait = m_state == State::Connected ? m_intervals.connected : m_nextRetry;
    if (m_state != State::Connected)
        m_nextRetry = std::min(m_nextRetry * 2, m_intervals.longestRetry);
    if (m_active && m_state != State::Connected && endpoint().isLoopback())
        wait = std::min(wait, m_intervals.longestLocalRetry);
    if (!m_active)
        wait = std::max(wait, m_intervals.hidden);
    m_timer.start(m_pollAgain ? std::chrono::milliseconds(0) : wait);
}

}
