// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/backend.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace corral::servers {

/// What is known of a server: whether it is reachable, its models, and those that are loaded. While it is unreachable the last
/// lists are kept.
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

    Connection() = default;

    /// Polls now instead of waiting.
    virtual void retryNow() = 0;
    /// Fetches both lists; after a pull, delete or create.
    virtual void refreshModels() = 0;
    /// Fetches the list of loaded models; after a load or unload.
    virtual void refreshRunning() = 0;

    [[nodiscard]] virtual State state() const = 0;
    [[nodiscard]] bool isOnline() const { return state() == State::Connected; }
    /// Whether a poll is running.
    [[nodiscard]] virtual bool isPolling() const = 0;
    /// When the current state began.
    [[nodiscard]] virtual QDateTime since() const = 0;
    /// Why the server is unreachable, or why it does not provide its lists.
    [[nodiscard]] virtual const std::optional<Error> &error() const = 0;
    /// "0.32.15"; kept while the server is unreachable, empty before it was reached and if it does not provide one.
    [[nodiscard]] virtual QString version() const = 0;
    /// Duration of the last poll.
    [[nodiscard]] virtual std::chrono::milliseconds latency() const = 0;
    /// Keep it for as long as something runs that was begun with it.
    [[nodiscard]] virtual std::shared_ptr<llm::Backend> backend() const = 0;
    [[nodiscard]] const net::Endpoint &endpoint() const { return backend()->endpoint(); }

    [[nodiscard]] virtual const QList<llm::ModelSummary> &models() const = 0;
    [[nodiscard]] virtual const QList<llm::RunningModel> &running() const = 0;
    /// Whether running() is the server's last list; false if that could not be read.
    [[nodiscard]] virtual bool isRunningKnown() const = 0;
    /// Whether models() was ever fetched from this server: an empty list may also mean "not known yet".
    [[nodiscard]] virtual bool hasModels() const = 0;
    /// How busy the server is, by the last poll; nullopt if it does not tell, or is not connected.
    [[nodiscard]] virtual std::optional<llm::ServerLoad> load() const = 0;
    /// The context in tokens with which a model is loaded; 0 if it is not, or unknown.
    [[nodiscard]] qint64 loadedContext(const QString &model) const;
    /// Whether a model can think, as far as is known: true for an unknown one, and where the server does not tell.
    [[nodiscard]] bool thinks(const QString &model) const;

Q_SIGNALS:
    /// Of backend() and endpoint().
    void backendChanged();
    /// Of state(), since(), error() or version().
    void stateChanged();
    void modelsChanged();
    /// running() or isRunningKnown() changed.
    void runningChanged();
    void loadChanged();
    void pollingChanged();
    /// Emitted after each poll; latency() is new.
    void polled();
};

}
