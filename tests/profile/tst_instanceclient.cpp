// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile/instanceclient.h"
#include "profile/instanceserver.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace corral::profile;
using namespace std::chrono_literals;

/// A later start and the Corral that holds the profile.
class InstanceClientTest : public QObject
{
    Q_OBJECT

    const QJsonObject m_request{{QStringLiteral("page"), QStringLiteral("models")}};

private Q_SLOTS:
    void connectsToTheRunningInstance_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("usual") << QStringLiteral("corral");
        QTest::newRow("longer than the name of a socket may be") << QString(50, u'a') + u'/' + QString(60, u'\u00e4');
    }

    void connectsToTheRunningInstance()
    {
        QFETCH(QString, folder);
        const QTemporaryDir root;
        const QString profile = root.filePath(folder);
        QVERIFY(QDir().mkpath(profile));
        InstanceServer server(profile);
        QVERIFY(server.listen());
        const QFileInfo socket(profile + QStringLiteral("/socket"));
        QVERIFY(socket.exists());
        QCOMPARE(socket.permissions() & QFile::Permissions(0x0077), QFile::Permissions());

        QSignalSpy requested(&server, &InstanceServer::requested);
        InstanceClient start(profile, m_request, 1min);
        QSignalSpy accepted(&start, &InstanceClient::accepted);
        QSignalSpy refused(&start, &InstanceClient::refused);
        start.start();
        QTRY_COMPARE(accepted.count(), 1);
        QCOMPARE(requested.count(), 1);
        QCOMPARE(requested.at(0).at(0).toJsonObject(), m_request);
        QCOMPARE(refused.count(), 0);
    }

    void replacesTheSocketOfACrashedInstance()
    {
        const QTemporaryDir root;
        QFile left(root.filePath(QStringLiteral("socket")));
        QVERIFY(left.open(QIODevice::WriteOnly));
        InstanceServer server(root.path());
        QVERIFY(server.listen());
    }

    void isRefusedWhereNobodyListens()
    {
        const QTemporaryDir root;
        InstanceClient start(root.path(), m_request, 1ms);
        QSignalSpy refused(&start, &InstanceClient::refused);
        start.start();
        QTRY_COMPARE(refused.count(), 1);
    }

    void connectsToAnInstanceThatListensLater()
    {
        const QTemporaryDir root;
        InstanceClient start(root.path(), m_request, 1min);
        QSignalSpy accepted(&start, &InstanceClient::accepted);
        start.start();
        QCoreApplication::sendPostedEvents(&start); // nobody is listening yet
        InstanceServer server(root.path());
        QVERIFY(server.listen());
        QTRY_COMPARE(accepted.count(), 1);
    }

    void isRefusedByAnInstanceThatDoesNotAnswer()
    {
        const QTemporaryDir root;
        QLocalServer mute;
        QVERIFY(mute.listen(root.filePath(QStringLiteral("socket"))));
        InstanceClient start(root.path(), m_request, 1ms);
        QSignalSpy refused(&start, &InstanceClient::refused);
        QSignalSpy accepted(&start, &InstanceClient::accepted);
        start.start();
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(accepted.count(), 0);
    }

    void closesTheConnectionOnInvalidRequests_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << QByteArray("hello\n");
        QTest::newRow("a list") << QByteArray("[1]\n");
        QTest::newRow("without an end") << QByteArray(InstanceServer::longestRequest, 'x');
    }

    void closesTheConnectionOnInvalidRequests()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir root;
        InstanceServer server(root.path());
        QVERIFY(server.listen());
        QSignalSpy requested(&server, &InstanceServer::requested);
        QLocalSocket socket;
        QSignalSpy disconnected(&socket, &QLocalSocket::disconnected);
        socket.connectToServer(root.filePath(QStringLiteral("socket")));
        socket.write(bytes);
        QTRY_COMPARE(disconnected.count(), 1);
        QVERIFY(socket.readAll().isEmpty());
        QCOMPARE(requested.count(), 0);
    }
};

QTEST_GUILESS_MAIN(InstanceClientTest)
#include "tst_instanceclient.moc"
