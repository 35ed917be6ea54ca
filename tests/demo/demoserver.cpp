// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoserver.h"

#include "demo/responsewriter.h"

#include <algorithm>
#include <utility>

namespace corral::test {

using namespace std::chrono_literals;

/// Records one request, and injects the faults that match it.
class DemoServer::SpoilingWriter : public demo::ResponseWriter
{
public:
    SpoilingWriter(demo::ServerState &state, DemoServer &owner, std::shared_ptr<ReceivedRequest> entry, std::vector<Fault> hits)
        : ResponseWriter(state)
        , server(owner)
        , request(std::move(entry))
        , faults(std::move(hits))
        , clearings(owner.m_clearings)
    {}

    void begin() override
    {
        for (const Fault &fault : faults)
            if (fault.kind == Fault::Status)
                throw fault.text.isEmpty() ? demo::Answer{fault.status}
                                           : demo::errorAnswer(fault.status, QString::fromUtf8(fault.text));
    }

    void write(const QByteArray &bytes) override
    {
        for (const Fault &fault : faults)
            strike(fault, bytes);
        ++lines;
        const auto splits = [](const Fault &fault) { return fault.kind == Fault::SplitInsideUtf8; };
        if (std::any_of(faults.begin(), faults.end(), splits))
            giveInPieces(bytes);
        else
            give(bytes);
    }

    bool end(bool isWhole) override
    {
        isWhole = isWhole && !isCut;
        const std::scoped_lock lock(server.m_mutex);
        request->state = isWhole                   ? ReceivedRequest::Answered
                         : state.isClosed || isCut ? ReceivedRequest::Cut
                                                   : ReceivedRequest::Disconnected;
        return isWhole;
    }

private:
    /// Applies the fault that comes before these bytes or replaces them.
    void strike(const Fault &fault, const QByteArray &bytes)
    {
        const bool isDue = fault.before.isEmpty() ? lines == fault.after : bytes.contains(fault.before);
        const bool isLast = bytes.contains("\"done\":true") || bytes.contains("\"status\":\"success\"");
        if (fault.kind == Fault::Stall && isDue) {
            while (server.m_clearings == clearings)
                wait(5ms);
        } else if (fault.kind == Fault::GarbageLine && isDue) {
            give(fault.text + '\n');
        } else if (fault.kind == Fault::ErrorLine && isDue) {
            give(demo::compact(demo::errorAnswer(500, QString::fromUtf8(fault.text)).body) + '\n');
            throw ClientGone();
        } else if (fault.kind == Fault::MissingFinalLine && isLast) {
            throw ClientGone();
        } else if (fault.kind == Fault::CloseAfterBytes && request->sent + bytes.size() > fault.after) {
            isCut = true;
            give(bytes.left(fault.after - request->sent));
            throw ClientGone();
        }
    }

    /// Splits inside every multi-byte character, and in the middle.
    void giveInPieces(const QByteArray &bytes)
    {
        qsizetype start = 0;
        for (qsizetype i = 1; i < bytes.size(); ++i) {
            const bool isInside = (uchar(bytes[i]) & 0xC0) == 0x80;
            if (!isInside && i != bytes.size() / 2)
                continue;
            give(bytes.mid(start, i - start));
            wait(2ms);
            start = i;
        }
        give(bytes.mid(start));
    }

    void give(const QByteArray &bytes)
    {
        put(bytes);
        const std::scoped_lock lock(server.m_mutex);
        request->sent += bytes.size();
    }

    DemoServer &server;
    std::shared_ptr<ReceivedRequest> request;
    std::vector<Fault> faults;
    int clearings; ///< value of m_clearings when the faults were taken
    qint64 lines = 0;
    bool isCut = false;
};

DemoServer::DemoServer(demo::Options options)
    : Server(std::move(options), [this](demo::ServerState &state, const demo::Call &call) { return newWriter(state, call); })
{}

DemoServer::~DemoServer() { stop(); }

std::shared_ptr<demo::ResponseWriter> DemoServer::newWriter(demo::ServerState &state, const demo::Call &call)
{
    const std::scoped_lock lock(m_mutex);
    m_requests.push_back(std::make_shared<ReceivedRequest>(ReceivedRequest{call.method, call.path, call.body}));
    std::vector<Fault> hits;
    for (auto fault = m_faults.begin(); fault != m_faults.end();) {
        const bool isHit = call.path.startsWith(fault->path);
        if (isHit)
            hits.push_back(*fault);
        fault = isHit && fault->count > 0 && --fault->count == 0 ? m_faults.erase(fault) : fault + 1;
    }
    return std::make_shared<SpoilingWriter>(state, *this, m_requests.back(), std::move(hits));
}

void DemoServer::inject(Fault fault)
{
    if (fault.kind == Fault::Refuse)
        return stop();
    const std::scoped_lock lock(m_mutex);
    m_faults.push_back(std::move(fault));
}

void DemoServer::clearFaults()
{
    start();
    const std::scoped_lock lock(m_mutex);
    m_faults.clear();
    ++m_clearings;
}

std::vector<ReceivedRequest> DemoServer::requests(const QString &path) const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<ReceivedRequest> list;
    for (const auto &request : m_requests)
        if (path.isEmpty() || request->path == path)
            list.push_back(*request);
    return list;
}

void DemoServer::forgetRequests()
{
    const std::scoped_lock lock(m_mutex);
    m_requests.clear();
}

}
