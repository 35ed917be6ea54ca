// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/backend.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace corral::servers {

/// The poll intervals of a connection.
struct PollIntervals
{
    std::chrono::milliseconds connected{5'000};
    std::chrono::milliseconds hidden{30'000}; ///< while the window is not visible
    std::chrono::milliseconds firstRetry{1'000};
    std::chrono::milliseconds longestRetry{15'000};
    std::chrono::milliseconds longestLocalRetry{2'000}; ///< for a local server while the window is visible: polling is cheap
    int pollsPerTags = 6; ///< the list of models is fetched with every nth poll; it rarely changes from outside
};

/// Monitors one server: its reachability, its models, and those that are loaded. While it is unreachable
/// the last lists are kept.
class Connection : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unknown,    ///< not started
        Connecting, ///< the first poll of this address is running
        Connected,
        Unreachable, ///< see error(); polling continues
    };
    Q_ENUM(State)

    /// Polling begins with start().
    explicit Connection(std::shared_ptr<llm::Backend> backend, PollIntervals intervals = {}, QObject *parent = nullptr);
    ~Connection() override;

    void start();
    /// Monitors another server from now on. Requests that were made with the previous backend continue.
    void setBackend(std::shared_ptr<llm::Backend> backend);
    /// There is no valid address, for this reason: the state is Unreachable, and nothing is polled until setBackend() or
    /// start() is called.
    void setNoAddress(Error why);
    /// Whether the window is visible: otherwise the server is polled less often. Becoming active polls at once.
    void setActive(bool active);
    /// Polls now instead of waiting.
    void retryNow();
    /// Fetches both lists; after a pull, delete or create.
    void refreshModels();
    /// Fetches the list of loaded models; after a load or unload.
    void refreshRunning();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isOnline() const { return m_state == State::Connected; }
    /// Whether a poll is running.
    [[nodiscard]] bool isPolling() const { return m_polling; }
    /// When the current state began.
    [[nodiscard]] QDateTime since() const { return m_since; }
    /// Why the server is unreachable, or why it does not provide its lists.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// "0.32.15"; kept while the server is unreachable, empty before it was reached and if it does not provide one.
    [[nodiscard]] QString version() const { return m_version; }
    /// Duration of the last poll.
    [[nodiscard]] std::chrono::milliseconds latency() const { return m_latency; }
    /// Keep it for as long as something runs that was begun with it.
    [[nodiscard]] std::shared_ptr<llm::Backend> backend() const { return m_backend; }
    [[nodiscard]] const net::Endpoint &endpoint() const { return m_backend->endpoint(); }

    [[nodiscard]] const QList<llm::ModelSummary> &models() const { return m_models; }
    [[nodiscard]] const QList<llm::RunningModel> &running() const { return m_running; }
    /// Whether running() is the server's last list; false if that could not be read.
    [[nodiscard]] bool isRunningKnown() const { return m_runningKnown; }
    /// The context in tokens with which a model is loaded; 0 if it is not, or unknown.
    [[nodiscard]] qint64 loadedContext(const QString &model) const;
    /// Whether models() was ever fetched from this server: an empty list may also mean "not known yet".
    [[nodiscard]] bool hasModels() const { return m_hasModels; }

Q_SIGNALS:
    /// Of backend() and endpoint().
    void backendChanged();
    /// Of state(), since(), error() or version().
    void stateChanged();
    void modelsChanged();
    /// running() or isRunningKnown() changed.
    void runningChanged();
    void pollingChanged();
    /// Emitted after each poll; latency() is new.
    void polled();

private:
    QCoro::Task<> poll();
    QCoro::Task<> fetchModels();
    QCoro::Task<> fetchRunning();
    void reset();
    void takeVersion(const Result<QString> &version);
    void takeModels(const QList<llm::ModelSummary> &models);
    void takeRunning(const QList<llm::RunningModel> &running, bool known);
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
    quint64 m_server = 0; ///< number of the current server; responses of an earlier one are dropped
    int m_pollsSinceTags = 0;
    bool m_hasModels = false;
    bool m_runningKnown = false;
    bool m_active = true;
    bool m_polling = false;
    bool m_pollAgain = false;
    bool m_hasNoAddress = false;
};

}
