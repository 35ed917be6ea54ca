// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/connection.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace corral::servers {

/// The poll intervals of a connection.
struct PollIntervals
{
    std::chrono::milliseconds connected{5'000};
    std::chrono::milliseconds background{20'000}; ///< of a server that is not the current one
    std::chrono::milliseconds hidden{30'000};     ///< while the window is not visible
    std::chrono::milliseconds firstRetry{1'000};
    std::chrono::milliseconds longestRetry{15'000};
    /// For a local server while the window is visible, where polling is cheap: with the jitter less than two seconds.
    std::chrono::milliseconds longestLocalRetry{1'700};
    double jitter = 0.1;  ///< part of a wait by which it is at most longer, so that servers are not asked at the same moment
    int pollsPerTags = 6; ///< the list of models is fetched with every nth poll; it rarely changes from outside
};

/// Monitors one server by asking it again and again. Its address never changes; its backend is replaced once it is known which
/// API it speaks.
class PolledConnection final : public Connection
{
    Q_OBJECT

public:
    /// Polling begins with start().
    explicit PolledConnection(std::shared_ptr<llm::Backend> backend, PollIntervals intervals = {});
    ~PolledConnection() override;

    void start();
    /// Monitors the server through another backend from now on. Requests that were made with the previous one continue.
    void setBackend(std::shared_ptr<llm::Backend> backend);
    /// There is no valid address, for this reason: the state is Unreachable, and nothing is polled until setBackend() or
    /// start() is called.
    void setNoAddress(Error why);
    /// Whether the window is visible: otherwise the server is polled less often. Becoming active polls at once.
    void setActive(bool active);
    /// Whether this is the server that the screens show, as at first: another is polled less often while it is connected.
    void setCurrent(bool current);

    void retryNow() override;
    void refreshModels() override;
    void refreshRunning() override;
    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] bool isPolling() const override { return m_polling; }
    [[nodiscard]] QDateTime since() const override { return m_since; }
    [[nodiscard]] const std::optional<Error> &error() const override { return m_error; }
    [[nodiscard]] QString version() const override { return m_version; }
    [[nodiscard]] std::chrono::milliseconds latency() const override { return m_latency; }
    [[nodiscard]] std::shared_ptr<llm::Backend> backend() const override { return m_backend; }
    [[nodiscard]] const QList<llm::ModelSummary> &models() const override { return m_models; }
    [[nodiscard]] const QList<llm::RunningModel> &running() const override { return m_running; }
    [[nodiscard]] bool isRunningKnown() const override { return m_runningKnown; }
    [[nodiscard]] bool hasModels() const override { return m_hasModels; }
    [[nodiscard]] std::optional<llm::ServerLoad> load() const override { return m_load; }

private:
    QCoro::Task<> poll();
    QCoro::Task<> fetchModels();
    QCoro::Task<> fetchRunning();
    QCoro::Task<> fetchLoad();
    void reset();
    void takeVersion(const Result<QString> &version);
    void takeModels(const QList<llm::ModelSummary> &models);
    void takeRunning(const QList<llm::RunningModel> &running, bool known);
    void takeLoad(const std::optional<llm::ServerLoad> &load);
    void setState(State state, std::optional<Error> error);
    void setPolling(bool polling);
    void schedulePoll();

    std::shared_ptr<llm::Backend> m_backend;
    PollIntervals m_intervals;
    QTimer m_timer;
    State m_state = State::Unknown;
    QDateTime m_since;
    std::optional<Error> m_error;
    QString m_version;
    std::chrono::milliseconds m_latency{0};
    std::chrono::milliseconds m_nextRetry;
    QList<llm::ModelSummary> m_models;
    QList<llm::RunningModel> m_running;
    std::optional<llm::ServerLoad> m_load;
    quint64 m_server = 0; ///< number of the current server; responses of an earlier one are dropped
    int m_pollsSinceTags = 0;
    bool m_hasModels = false;
    bool m_runningKnown = false;
    bool m_active = true;
    bool m_current = true;
    bool m_polling = false;
    bool m_pollAgain = false;
    bool m_hasNoAddress = false;
};

}
