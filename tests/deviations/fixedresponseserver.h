// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wireserver.h"

#include <QHash>
#include <QSet>

namespace corral::test {

/// A server with fixed bodies for a few routes, in a framing that the test chooses.
class FixedResponseServer
{
public:
    enum class Framing { Length, Chunks, ByteByByte, Closing, OldProtocol };

    FixedResponseServer();

    QHash<QByteArray, QByteArray> bodies; ///< by path
    QHash<QByteArray, int> statuses;      ///< 200 by default
    Framing framing = Framing::Length;
    bool early = false; ///< sends early hints before each response

    [[nodiscard]] net::Endpoint endpoint() const { return m_wire.endpoint(); }
    [[nodiscard]] qsizetype asked(const QByteArray &path) const;

private:
    void answer(QTcpSocket *socket, const IncomingRequest &request) const;

    WireServer m_wire;
};

}
