// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tlsserver.h"

#include "testdata.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace corral::test {

namespace {

QByteArray fileOf(const QString &name, const QString &ending)
{
    return dataFile(QStringLiteral("certificates/%1.%2").arg(name, ending));
}

}

TlsServer::TlsServer(const QString &certificate, Answer answer)
    : WireServer(std::move(answer))
{
    show(certificate);
}

net::Endpoint TlsServer::endpoint() const
{
    return *net::Endpoint::parse(QStringLiteral("https://127.0.0.1:%1").arg(serverPort()));
}

void TlsServer::show(const QString &certificate)
{
    m_configuration = QSslConfiguration::defaultConfiguration();
    m_configuration.setLocalCertificate(QSslCertificate(certificateFile(certificate)));
    m_configuration.setPrivateKey(QSslKey(fileOf(certificate, QStringLiteral("key")), QSsl::Ec));
    m_configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
}

void TlsServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSslConfiguration(m_configuration);
    if (!socket->setSocketDescriptor(descriptor))
        qFatal("no connection: %s", qPrintable(socket->errorString()));
    socket->startServerEncryption();
    addPendingConnection(socket);
}

QByteArray certificateFile(const QString &name) { return fileOf(name, QStringLiteral("pem")); }

QByteArray fingerprintOfFile(const QString &name)
{
    return QSslCertificate(certificateFile(name)).digest(QCryptographicHash::Sha256);
}

}
