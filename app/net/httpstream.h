// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/exchange.h"
#include "net/stream.h"
#include "net/streamsplitter.h"

#include <memory>

namespace corral::net {

/// A Stream over an Exchange. Its slots may cancel or delete it.
class HttpStream : public Stream
{
    Q_OBJECT

public:
    explicit HttpStream(std::unique_ptr<Exchange> exchange, Framing framing = Framing::Ndjson);
    /// Idle until begin(), unless it is cancelled or abandoned before.
    explicit HttpStream(Framing framing);

    [[nodiscard]] bool isWaiting() const { return m_waiting; }
    void begin(std::unique_ptr<Exchange> exchange);

    void cancel() override;
    void setBatchInterval(std::chrono::milliseconds batchInterval) override;
    void readLast(QDeadlineTimer deadline) override;
    /// Fails with Error::Cancelled, because the server is no longer used.
    void abandon();

private:
    void read();
    void end();
    void finish();
    void fail(const Error &error);
    [[nodiscard]] bool handOut(const QByteArray &bytes);

    std::unique_ptr<Exchange> m_exchange; ///< null after the end of the stream
    std::unique_ptr<StreamSplitter> m_splitter;
    bool m_waiting = true; ///< for begin()
    std::chrono::milliseconds m_batchInterval{0};
};

}
