// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QJsonValue>
#include <QTcpServer>

namespace corral::test {

/// A server that puts one text into every field of every response.
class HostileServer : public QTcpServer
{
public:
    /// `text` is the value of every text field. The names of models are short enough to be accepted, and unique.
    explicit HostileServer(const QString &text);

    [[nodiscard]] QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(serverPort()); }
    [[nodiscard]] qsizetype asked(const QByteArray &path) const { return m_asked.count(path); }
    /// The status of responses to chats, with the text as their error. 200: no error.
    void setChatStatus(int status) { m_chatStatus = status; }

private:
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &path);
    [[nodiscard]] QJsonValue spoiled(const QJsonValue &value, const QString &key, int entry) const;
    [[nodiscard]] QByteArray bodyFor(const QByteArray &path) const;
    [[nodiscard]] QByteArray recorded(const char *name) const;

    QString m_text;
    QHash<QTcpSocket *, QByteArray> m_received;
    QByteArrayList m_asked;
    int m_chatStatus = 200;
};

/// Counts connections, which would mean that a picture or a page was loaded; that must never happen.
class Listener : public QTcpServer
{
public:
    Listener();

    [[nodiscard]] QString picture() const { return QStringLiteral("<img src=\"http://127.0.0.1:%1/x.png\"/>").arg(serverPort()); }
    int connections = 0;
};

}
