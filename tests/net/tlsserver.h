// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wireserver.h"

#include <QSslConfiguration>

namespace corral::test {

/// A WireServer over TLS, at 127.0.0.1. Its certificates are those of tests/data/certificates; all are made for 127.0.0.1 but
/// "misnamed".
class TlsServer : public WireServer
{
    Q_OBJECT

public:
    /// Shows the certificate of that name: "selfsigned".
    explicit TlsServer(const QString &certificate, Answer answer = {});

    [[nodiscard]] net::Endpoint endpoint() const;
    /// For connections from now on.
    void show(const QString &certificate);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    QSslConfiguration m_configuration;
};

/// The certificate of that name in PEM.
[[nodiscard]] QByteArray certificateFile(const QString &name);
/// Its SHA-256 fingerprint.
[[nodiscard]] QByteArray fingerprintOfFile(const QString &name);

}
