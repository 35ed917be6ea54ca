// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/streamsplitter.h"

namespace corral::net {

/// Splits newline-delimited JSON into lines, without "\n" or "\r\n".
class NdjsonSplitter final : public StreamSplitter
{
public:
    [[nodiscard]] Result<void> feed(const QByteArray &bytes) override;
    [[nodiscard]] std::optional<QByteArray> next() override;
    /// The server omits the newline after a single object.
    [[nodiscard]] std::optional<QByteArray> rest() override;

private:
    QByteArray m_buffer;
    qsizetype m_start = 0;   ///< of the first line not returned yet
    qsizetype m_scanned = 0; ///< no newline between m_start and this position
};

}
