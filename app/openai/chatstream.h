// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/streams.h"
#include "net/endpoint.h"
#include "net/stream.h"
#include "openai/toolcalls.h"

#include <QJsonObject>

#include <memory>

namespace corral::openai {

/// Reads the events of /v1/chat/completions. The answer is complete with its finish reason; the usage and "[DONE]" may follow or
/// be missing. A body that ends before is a failure.
class ChatStream final : public llm::ChatStream
{
    Q_OBJECT

public:
    /// `events`: of this server, with net::Framing::Sse.
    explicit ChatStream(std::unique_ptr<net::Stream> events, net::Endpoint server = {});
    ~ChatStream() override;
    void cancel() override;
    void setBatchInterval(std::chrono::milliseconds interval) override { m_events->setBatchInterval(interval); }
    void readLast(QDeadlineTimer deadline) override { m_events->readLast(deadline); }

private:
    void read(const QByteArray &event);
    void readObject(const QJsonObject &object);
    void end();
    void fail(const Error &error);
    /// The last piece, and the end.
    void finish();

    std::unique_ptr<net::Stream> m_events;
    net::Endpoint m_server;
    ToolCalls m_toolCalls;
    QString m_finishReason;
    llm::Metrics m_metrics;
    bool m_hasEnded = false;
};

}
