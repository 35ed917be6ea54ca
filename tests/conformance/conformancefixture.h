// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../demo/wireclient.h"

#include "demoserver.h"

namespace corral::test {

/// The models of the recorded server, and the preconditions of the recorded requests.
class ConformanceFixture
{
public:
    explicit ConformanceFixture(const QString &recording);

    [[nodiscard]] DemoServer &server() { return m_server; }
    /// The recorded request with generated uploads and their digests.
    [[nodiscard]] WireRequest request(const QJsonObject &recorded) const;
    /// Injects the fault that happened on the recorded server. `recordedBody` determines after how many lines.
    void injectFault(const QByteArray &recordedBody);

private:
    void prepare();
    void post(const QByteArray &path, const QByteArray &body);

    QString m_recording;
    DemoServer m_server;
};

}
