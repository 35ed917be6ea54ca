// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QString>

#include <chrono>
#include <memory>
#include <vector>

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

/// Something that goes wrong on purpose.
struct Fault
{
    enum Kind {
        Refuse,           ///< nobody listens, what runs is cut; until clearFaults()
        CloseAfterBytes,  ///< the connection is cut after `after` bytes of the body
        Stall,            ///< nothing more is sent after `after` lines, until clearFaults()
        SplitInsideUtf8,  ///< every line arrives in pieces that end inside a character
        GarbageLine,      ///< `text` in place of JSON, after `after` lines
        ErrorLine,        ///< {"error": text} after `after` lines; the body then ends
        Status,           ///< `status` and {"error": text}, or an empty body
        MissingFinalLine, ///< the body ends without its line with "done" or "success"
        TokenInterval,    ///< tokens come every `interval`
    };

    Kind kind = Refuse;
    QString path{}; ///< which requests, by the beginning of their path; empty: all
    int count = 1;  ///< how many requests it hits; 0: until clearFaults()
    qint64 after = 0;
    QByteArray before{}; ///< strikes before a line that contains this, in place of `after`
    QByteArray text{};
    int status = 500;
    std::chrono::microseconds interval{0};
};

/// A request that came in.
struct Seen
{
    /// Answered to the end; the client went away, and work on the answer ended; cut by the server.
    enum State { Running, Answered, Disconnected, Cut };

    QString method;
    QString path;
    QByteArray body;
    State state = Running;
    int status = 0;
    qint64 sent = 0; ///< bytes of the answer's body
};

/// An embedded server that answers like Ollama, with made-up models and answers, on a free port of the loopback.
///
/// It works on threads of its own; every method may be called from any thread.
class Server
{
public:
    explicit Server(Options options = {});
    /// Stops.
    ~Server();

    /// Listens. The port is kept over stop() and start(). False when no port was to be had.
    bool start();
    /// Cuts what runs and listens no more; returns when all is quiet.
    void stop();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QString address() const; ///< "http://127.0.0.1:port"

    void inject(Fault fault);
    /// Everything works again; what stalled goes on, and a refusing server listens again.
    void clearFaults();

    [[nodiscard]] std::vector<Seen> requests(const QString &path = {}) const; ///< empty: all
    void forgetRequests();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}
