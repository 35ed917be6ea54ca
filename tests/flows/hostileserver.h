// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QJsonValue>
#include <QTcpServer>

namespace corral::test {

/// A server that puts one text into every field of every answer, whatever the field is for.
class HostileServer : public QTcpServer
{
public:
    /// `text` stands in every field that is text. The names of models are short enough to be taken for names, and differ.
    explicit HostileServer(const QString &text);

    [[nodiscard]] QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(serverPort()); }
    [[nodiscard]] qsizetype asked(const QByteArray &path) const { return m_asked.count(path); }
    /// Answers to chats fail with this status, and the text as their words. 200: they do not.
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

/// Counts who connects: a picture or a page that is loaded, which must never happen.
class Listener : public QTcpServer
{
public:
    Listener();

    [[nodiscard]] QString picture() const { return QStringLiteral("<img src=\"http://127.0.0.1:%1/x.png\"/>").arg(serverPort()); }
    int connections = 0;
};

}
