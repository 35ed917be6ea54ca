// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/server.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace corral::test {

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
    };

    Kind kind = Refuse;
    QString path{}; ///< which requests, by the beginning of their path; empty: all
    int count = 1;  ///< how many requests it hits; 0: until clearFaults()
    qint64 after = 0;
    QByteArray before{}; ///< strikes before a line that contains this, in place of `after`
    QByteArray text{};
    int status = 500;
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
    qint64 sent = 0; ///< bytes of the answer's body
};

/// The demo server with a memory of what was asked of it, and with faults where a test wants them. Every method may be
/// called from any thread.
class DemoServer : public demo::Server
{
public:
    explicit DemoServer(demo::Options options = {});
    /// Stops.
    ~DemoServer() override;

    void inject(Fault fault);
    /// Everything works again; what stalled goes on, and a refusing server listens again.
    void clearFaults();

    [[nodiscard]] std::vector<Seen> requests(const QString &path = {}) const; ///< empty: all
    void forgetRequests();

private:
    class SpoilingWriter;
    std::shared_ptr<demo::ResponseWriter> newWriter(demo::ServerState &state, const demo::Call &call);

    mutable std::mutex m_mutex; ///< of all that follows
    std::vector<Fault> m_faults;
    std::vector<std::shared_ptr<Seen>> m_seen;
    std::atomic<int> m_clearings = 0; ///< a stall lasts until the next
};

}
