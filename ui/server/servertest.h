// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/secretstore.h"
#include "servers/serverregistry.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace corral::ui {

/// Asks a server that may not be stored yet, and says how it answers.
class ServerTest : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Handed down by the form")
    Q_PROPERTY(bool running READ isRunning NOTIFY changed FINAL)
    /// "llama.cpp b11669 answers in 12 ms: 3 models.", or what went wrong; empty before a test.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(bool failed READ hasFailed NOTIFY changed FINAL)

public:
    /// Both outlive the test.
    ServerTest(servers::ServerRegistry &registry, servers::SecretStore &secrets, QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool hasFailed() const { return m_failed; }

    /// Without a secret the stored one is used. The answer to an earlier test is dropped.
    void start(const servers::ServerProfile &profile, const std::optional<QString> &secret);
    /// What was found out is about another server than the one that is typed now.
    void forget();

Q_SIGNALS:
    void changed();
    /// The test failed because of the server's certificate.
    void certificateRefused();

private:
    QCoro::Task<> run(servers::ServerProfile profile, std::optional<QString> secret);
    void end(bool failed, const QString &text);
    void fail(const Error &error);

    servers::ServerRegistry &m_registry;
    servers::SecretStore &m_secrets;
    QString m_text;
    quint64 m_tests = 0; ///< the answer to an earlier test is dropped
    bool m_running = false;
    bool m_failed = false;
};

}
