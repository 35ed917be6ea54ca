// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire.h"

#include <QHash>
#include <QSet>

namespace corral::test {

/// A server that is not quite Ollama: it gives the bodies that a test lays down, in the framing that it chooses, and has no
/// routes but those.
class OddServer
{
public:
    enum class Framing { Length, Chunks, ByteByByte, Closing, OldProtocol };

    OddServer();

    QHash<QByteArray, QByteArray> bodies; ///< by path
    QHash<QByteArray, int> statuses;      ///< 200 where none is given
    Framing framing = Framing::Length;
    bool early = false; ///< hints come before each answer

    [[nodiscard]] net::Endpoint endpoint() const { return m_wire.endpoint(); }
    [[nodiscard]] qsizetype asked(const QByteArray &path) const;

private:
    void answer(QTcpSocket *socket, const Seen &seen) const;

    Wire m_wire;
};

}
