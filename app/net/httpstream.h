// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/exchange.h"
#include "net/ndjson.h"
#include "net/stream.h"

#include <memory>

namespace corral::net {

/// A Stream over an Exchange. Its slots may cancel or delete it.
class HttpStream : public Stream
{
    Q_OBJECT

public:
    explicit HttpStream(std::unique_ptr<Exchange> exchange);
    /// Idle until begin(), unless it is cancelled or abandoned before.
    HttpStream() = default;

    [[nodiscard]] bool isWaiting() const { return m_waiting; }
    void begin(std::unique_ptr<Exchange> exchange);

    void cancel() override;
    void setPace(std::chrono::milliseconds pace) override;
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
    NdjsonSplitter m_splitter;
    bool m_waiting = true; ///< for begin()
    std::chrono::milliseconds m_pace{0};
};

}
