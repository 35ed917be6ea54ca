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

/// A list of models in data/models.json, each whole: "installed" or "pullable".
[[nodiscard]] QJsonArray catalogue(const QString &list);

/// What the server pretends, and how fast.
struct Options
{
    QJsonArray installed = catalogue(QStringLiteral("installed")); ///< objects like those of data/models.json
    QJsonArray pullable = catalogue(QStringLiteral("pullable"));   ///< in addition to those
    std::chrono::microseconds tokenInterval{22'000};
    std::chrono::milliseconds loadTime{900}; ///< before the first answer of a model that is not loaded
    std::chrono::milliseconds stepTime{60};  ///< between two lines of a pull, push or create
    qint64 bytesPerSecond = 48'000'000;      ///< of these
    int answerTokens = 0;                    ///< answers are at least this long
    bool offline = false;                    ///< the public registry cannot be reached

    /// A server for tests: everything in milliseconds.
    [[nodiscard]] static Options quick();
    [[nodiscard]] static Options quickAndEmpty();
};

/// A request that came in.
struct Call
{
    QString method;
    QString path;
    QByteArray body;
};

struct ResponseWriter;
struct ServerState;
/// Makes what writes the answer to a call: tests have writers of their own, which note and spoil it (serverstate.h).
using WriterMaker = std::function<std::shared_ptr<ResponseWriter>(ServerState &, const Call &)>;

/// An embedded server that answers like Ollama, with made-up models and answers, on a free port of the loopback. It answers only
/// those who ask for it by its own address: others get 403, so that no page in a browser can read the answers.
///
/// It works on threads of its own; every method may be called from any thread.
class Server : public servers::LocalServer
{
public:
    explicit Server(Options options = {});
    Server(Options options, WriterMaker makeWriter);
    /// Stops.
    ~Server() override;

    /// Listens. The port is kept over stop() and start(). False when no port was to be had.
    bool start() override;
    /// Cuts what runs and listens no more; returns when all is quiet.
    void stop() override;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QString address() const override; ///< "http://127.0.0.1:port"

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}
