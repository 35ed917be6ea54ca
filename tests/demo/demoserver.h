// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/server.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace corral::test {

/// An injected fault.
struct Fault
{
    enum Kind {
        Refuse,           ///< stops listening and closes all connections, until clearFaults()
        CloseAfterBytes,  ///< closes the connection after `after` bytes of the body
        Stall,            ///< sends nothing more after `after` lines, until clearFaults()
        SplitInsideUtf8,  ///< splits every line inside a character
        GarbageLine,      ///< `text` instead of JSON, after `after` lines
        ErrorLine,        ///< {"error": text} after `after` lines, then the end of the body
        Status,           ///< `status` and {"error": text}, or an empty body
        MissingFinalLine, ///< the body ends without the line with "done" or "success"
    };

    Kind kind = Refuse;
    QString path{}; ///< prefix of the path of matching requests; empty: all
    int count = 1;  ///< number of requests that it affects; 0: until clearFaults()
    qint64 after = 0;
    QByteArray before{}; ///< applies before a line that contains this, instead of `after`
    QByteArray text{};
    int status = 500;
};

/// A received request.
struct ReceivedRequest
{
    /// Answered completely; the client disconnected, and the work has ended; closed by the server.
    enum State { Running, Answered, Disconnected, Cut };

    QString method;
    QString path;
    QByteArray body;
    State state = Running;
    qint64 sent = 0; ///< bytes of the body sent
};

/// The demo server with a list of the received requests and fault injection. All methods are thread-safe.
class DemoServer : public demo::Server
{
public:
    explicit DemoServer(demo::Options options = {});
    /// Stops.
    ~DemoServer() override;

    void inject(Fault fault);
    /// Removes all faults; stalled responses continue, and a refusing server listens again.
    void clearFaults();

    [[nodiscard]] std::vector<ReceivedRequest> requests(const QString &path = {}) const; ///< empty: all
    void forgetRequests();

private:
    class SpoilingWriter;
    std::shared_ptr<demo::ResponseWriter> newWriter(demo::ServerState &state, const demo::Call &call);

    mutable std::mutex m_mutex; ///< guards the members below
    std::vector<Fault> m_faults;
    std::vector<std::shared_ptr<ReceivedRequest>> m_requests;
    std::atomic<int> m_clearings = 0; ///< a stall lasts until the next increment
};

}
