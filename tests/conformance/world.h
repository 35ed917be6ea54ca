// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../demo/wireclient.h"

#include "demoserver.h"

namespace corral::test {

/// The models that were on the recorded server, and what has to be true before a recording's request makes sense.
class World
{
public:
    explicit World(const QString &recording);

    [[nodiscard]] DemoServer &server() { return m_server; }
    /// The recorded request with uploads made up and the digests of recorded files replaced by theirs.
    [[nodiscard]] WireRequest request(const QJsonObject &recorded) const;
    /// Brings about what happened to the recorded server. `recordedBody` tells after how many lines.
    void injectFault(const QByteArray &recordedBody);

private:
    void prepare();
    void post(const QByteArray &path, const QByteArray &body);

    QString m_recording;
    DemoServer m_server;
};

}
