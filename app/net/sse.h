// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/streamsplitter.h"

namespace corral::net {

/// Splits server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream): gives
/// the data of each event, its lines joined by a newline. Lines end with LF, CR or both. Comments, such as pings, and the fields
/// event, id and retry are skipped.
///
/// More lenient than the standard: the last event does not need a blank line after it, and a line that begins with a brace is
/// data, because some servers send a plain JSON error into a stream.
class SseSplitter final : public StreamSplitter
{
public:
    [[nodiscard]] Result<void> feed(const QByteArray &bytes) override;
    [[nodiscard]] std::optional<QByteArray> next() override;
    [[nodiscard]] std::optional<QByteArray> rest() override;

private:
    [[nodiscard]] std::optional<QByteArrayView> nextLine();
    void readLine(QByteArrayView line);
    [[nodiscard]] std::optional<QByteArray> takeEvent();

    QByteArray m_buffer;
    qsizetype m_start = 0;   ///< of the first line not read yet
    qsizetype m_scanned = 0; ///< no line end between m_start and this position
    QByteArray m_data;       ///< of the current event
    bool m_hasData = false;
    bool m_isFirstLine = true;  ///< it may begin with a byte order mark
    bool m_afterReturn = false; ///< a newline that follows belongs to the line end before
};

}
