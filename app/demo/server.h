// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/localserver.h"

#include <QByteArray>
#include <QJsonArray>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace corral::demo {

/// A list of complete models from data/models.json: "installed" or "pullable".
[[nodiscard]] QJsonArray catalogue(const QString &list);

/// Configuration of the demo server.
struct Options
{
    QJsonArray installed = catalogue(QStringLiteral("installed")); ///< objects in the form of data/models.json
    QJsonArray pullable = catalogue(QStringLiteral("pullable"));   ///< in addition to the installed ones
    std::chrono::microseconds tokenInterval{22'000};
    std::chrono::milliseconds loadTime{900}; ///< delay of the first answer of a model that is not loaded
    std::chrono::milliseconds stepTime{60};  ///< between two lines of a pull, push or create
    qint64 bytesPerSecond = 48'000'000;      ///< transfer rate of a pull, push or create
    int answerTokens = 0;                    ///< minimum number of tokens of an answer
    bool offline = false;                    ///< the public registry cannot be reached

    /// For tests: all delays are a few milliseconds.
    [[nodiscard]] static Options quick();
    [[nodiscard]] static Options quickAndEmpty();
};

/// A received request.
struct Call
{
    QString method;
    QString path;
    QByteArray body;
};

struct ResponseWriter;
struct ServerState;
/// Creates the writer of a response: tests use their own to record or distort it (responsewriter.h).
using WriterMaker = std::function<std::shared_ptr<ResponseWriter>(ServerState &, const Call &)>;

/// An embedded server that behaves like Ollama, with made-up models and answers, on a free port of the loopback address.
/// Requests for another host get 403, so that no web page can read the answers.
///
/// It works on threads of its own; every method may be called from any thread.
class Server : public servers::LocalServer
{
public:
    explicit Server(Options options = {});
    Server(Options options, WriterMaker makeWriter);
    /// Stops.
    ~Server() override;

    /// Listens. The port stays the same after stop() and start(). False if no port is free.
    bool start() override;
    /// Closes all connections and stops listening; returns when that is done.
    void stop() override;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QString address() const override; ///< "http://127.0.0.1:port"

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}
