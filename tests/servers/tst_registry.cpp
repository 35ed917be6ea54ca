// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ollama/client.h"
#include "scriptedserver.h"
#include "servers/serverfile.h"
#include "servers/serverregistry.h"
#include "servers/sessionsecrets.h"
#include "servers/storedprofile.h"
#include "tlsserver.h"
#include "usedserver.h"

#include <QCoroTask>

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using namespace corral::servers;
using namespace corral::test;

class TestRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void watchesAllServersAndShowsOne()
    {
        ScriptedServer first;
        ScriptedServer second;
        ServerRegistry registry(ollama::Client::make, still());
        registry.setProfiles({namedServer(QStringLiteral("a"), {}, first.wire.endpoint().text()),
                              namedServer(QStringLiteral("b"), {}, second.wire.endpoint().text())});
        registry.start();
        QTRY_VERIFY(registry.connectionAt(0).isOnline() && registry.connectionAt(1).isOnline());
        QCOMPARE(registry.current().endpoint(), first.wire.endpoint());
        const auto begun = registry.current().backend();
        QSignalSpy changed(&registry, &ServerRegistry::currentChanged);
        QSignalSpy state(&registry.current(), &Connection::stateChanged);
        registry.setCurrent(QStringLiteral("b"));
        QCOMPARE(changed.count(), 1);
        QVERIFY(state.count() > 0);
        QCOMPARE(registry.current().endpoint(), second.wire.endpoint());
        QCOMPARE(registry.connection(QStringLiteral("a"))->backend(), begun);
        registry.setCurrent(QStringLiteral("nobody"));
        QCOMPARE(registry.currentId(), QStringLiteral("b"));
    }

    void keepsAServerWhereOneIsRemoved()
    {
        ScriptedServer first;
        ScriptedServer second;
        ServerRegistry registry(ollama::Client::make, still());
        registry.setProfiles({namedServer(QStringLiteral("a"), {}, first.wire.endpoint().text()),
                              namedServer(QStringLiteral("b"), {}, second.wire.endpoint().text())});
        registry.start();
        registry.remove(QStringLiteral("a"));
        QCOMPARE(registry.count(), 1);
        QCOMPARE(registry.currentId(), QStringLiteral("b"));
        QCOMPARE(registry.current().endpoint(), second.wire.endpoint());
        registry.remove(QStringLiteral("b"));
        QCOMPARE(registry.count(), 1);
    }

    void movesServers()
    {
        ServerRegistry registry(ollama::Client::make, still());
        registry.setProfiles(
            {namedServer(QStringLiteral("a"), {}), namedServer(QStringLiteral("b"), {}), namedServer(QStringLiteral("c"), {})});
        const auto order = [&registry] {
            QString ids;
            for (const auto &profile : registry.profiles())
                ids += profile.id;
            return ids;
        };
        registry.move(0, 2);
        QCOMPARE(order(), QStringLiteral("bca"));
        registry.move(2, 1);
        QCOMPARE(order(), QStringLiteral("bac"));
        registry.move(1, 3);
        QCOMPARE(order(), QStringLiteral("bac"));
        QCOMPARE(registry.currentId(), QStringLiteral("a"));
    }

    void connectsAgainOnlyWhereTheWayToTheServerChanged()
    {
        ScriptedServer first;
        ScriptedServer second;
        ServerRegistry registry(ollama::Client::make, still());
        auto profile = namedServer(QStringLiteral("a"), {}, first.wire.endpoint().text());
        registry.setProfiles({profile});
        registry.start();
        QTRY_VERIFY(registry.current().isOnline());
        const auto begun = registry.current().backend();
        profile.name = QStringLiteral("Box");
        registry.change(profile);
        QCOMPARE(registry.current().backend(), begun);
        profile.address = second.wire.endpoint().text();
        registry.change(profile);
        QVERIFY(registry.current().backend() != begun);
        QTRY_VERIFY(registry.current().isOnline());
        QCOMPARE(begun->endpoint(), first.wire.endpoint()); // what runs there continues
    }

    void trustsWhatIsPinned()
    {
        const auto answer = [](QTcpSocket *socket, const IncomingRequest &request) {
            const QByteArray version = R"({"version":"0.5.0"})";
            socket->write(answerWith(200, request.path == "/api/version" ? version : QByteArray(R"({"models":[]})")));
        };
        TlsServer server(QStringLiteral("selfsigned"), answer);
        SessionSecrets secrets;
        QVERIFY(QCoro::waitFor(secrets.write(QStringLiteral("a"), QStringLiteral("s3cret"))));
        ServerRegistry registry(ollama::Client::make, still());
        registry.setSecrets(&secrets);
        auto profile = namedServer(QStringLiteral("a"), {}, server.endpoint().text());
        profile.access = Access::Token;
        registry.setProfiles({profile});
        registry.start();
        QTRY_COMPARE(registry.current().state(), Connection::State::Unreachable);
        QCOMPARE(registry.current().error()->kind, Error::Kind::Tls);
        QVERIFY(server.requests.isEmpty());
        profile.pinned = {fingerprintOfFile(QStringLiteral("selfsigned"))};
        registry.change(profile);
        QTRY_VERIFY(registry.current().isOnline());
        QVERIFY(!server.requests.isEmpty());
        TlsServer replaced(QStringLiteral("replaced"), answer);
        profile.address = replaced.endpoint().text();
        registry.change(profile);
        QTRY_COMPARE(registry.current().state(), Connection::State::Unreachable);
        QVERIFY(registry.current().error()->message.contains(QLatin1String("another certificate")));
        profile.pinned.append(fingerprintOfFile(QStringLiteral("replaced")));
        QVERIFY(replaced.requests.isEmpty());
        registry.change(profile); // only the trust is another
        QTRY_VERIFY(registry.current().isOnline());
    }

    /// A fingerprint that cannot be read must not turn into the trust of the system.
    void asksNobodyWhereAPinIsDamaged()
    {
        TlsServer server(QStringLiteral("selfsigned"));
        QJsonObject object{{QStringLiteral("id"), QStringLiteral("a")},
                           {QStringLiteral("address"), server.endpoint().text()},
                           {QStringLiteral("pinned"), QJsonArray{QStringLiteral("AB:CD"), 7}}};
        const ServerProfile profile = profileFrom(object);
        QVERIFY(profile.pinned.isEmpty());
        QCOMPARE(profile.unreadablePins.size(), 2);
        QCOMPARE(profileFrom(toJson(profile)), profile);
        ServerRegistry registry(ollama::Client::make, still());
        registry.setProfiles({profile});
        registry.start();
        QTRY_COMPARE(registry.current().state(), Connection::State::Unreachable);
        QVERIFY(registry.current().error()->message.contains(QLatin1String("AB:CD")));
        QCOMPARE(server.connections, 0);
        object[QStringLiteral("pinned")] = QString();
        QCOMPARE(profileFrom(object).unreadablePins.size(), 1);
    }

    void refusesWhatCannotBeSent()
    {
        ServerProfile profile = namedServer(QStringLiteral("a"), {});
        profile.access = Access::Token;
        const auto broken = targetOf(profile, QStringLiteral("a\r\nHost: b"));
        QVERIFY(!broken && !broken.error().message.contains(QLatin1String("Host: b")));
        profile.access = Access::Headers;
        QVERIFY(!targetOf(profile, QStringLiteral("Host: x")));
        QVERIFY(targetOf(profile, QStringLiteral("X-Key: x")));
        const QTemporaryDir folder;
        profile.authorityFile = folder.filePath(QStringLiteral("empty.pem"));
        QFile empty(profile.authorityFile);
        QVERIFY(empty.open(QIODevice::WriteOnly));
        const auto target = targetOf(profile, QStringLiteral("X-Key: x"));
        QVERIFY(!target && target.error().message.contains(QLatin1String("no certificate")));
    }

    void saysThatAnAddressIsNone()
    {
        ServerRegistry registry(ollama::Client::make, still());
        ServerProfile profile;
        profile.id = QStringLiteral("a");
        profile.address = QStringLiteral("htp:/bad");
        registry.setProfiles({profile});
        registry.start();
        QCOMPARE(registry.current().state(), Connection::State::Unreachable);
        QCOMPARE(registry.current().error()->kind, Error::Kind::Invalid);
    }

    void sendsTheSecretAndNothingElse_data()
    {
        QTest::addColumn<Access>("access");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("token") << Access::Token << QStringLiteral("abc") << QByteArray("authorization")
                               << QByteArray("Bearer abc");
        QTest::newRow("password") << Access::Password << QStringLiteral("se:cret") << QByteArray("authorization")
                                  << "Basic " + QByteArray("me:se:cret").toBase64();
        QTest::newRow("headers") << Access::Headers << QStringLiteral("X-Api-Key: k1\n\nX-Team: red") << QByteArray("x-team")
                                 << QByteArray("red");
        QTest::newRow("open") << Access::Open << QStringLiteral("abc") << QByteArray("authorization") << QByteArray();
    }

    void sendsTheSecretAndNothingElse()
    {
        QFETCH(Access, access);
        QFETCH(QString, secret);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        ScriptedServer server;
        SessionSecrets secrets;
        QVERIFY(QCoro::waitFor(secrets.write(QStringLiteral("a"), secret)));
        ServerRegistry registry(ollama::Client::make, still());
        registry.setSecrets(&secrets);
        auto profile = namedServer(QStringLiteral("a"), {}, server.wire.endpoint().text());
        profile.access = access;
        profile.user = QStringLiteral("me");
        registry.setProfiles({profile});
        registry.start();
        QTRY_VERIFY(registry.current().isOnline());
        QVERIFY(!server.wire.requests.empty());
        for (const auto &request : server.wire.requests)
            QCOMPARE(request.header(name), value);
    }

    void readsAndWritesTheFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("servers.json"));
        QVERIFY(loadServers(path).value().isEmpty());
        ServerProfile one = namedServer(QStringLiteral("a"), {});
        one.name = QStringLiteral("Box “1”");
        one.access = Access::Password;
        one.user = QStringLiteral("me");
        one.authorityFile = QStringLiteral("/tmp/ca.pem");
        one.pinned = {fingerprintOfFile(QStringLiteral("selfsigned")), fingerprintOfFile(QStringLiteral("replaced"))};
        ServerProfile demo = namedServer(QStringLiteral("demo"), {});
        demo.temporary = true;
        QVERIFY(saveServers(path, {one, demo}));
        QCOMPARE(loadServers(path).value(), QList<ServerProfile>{one});
    }

    void readsWhatIsGoodInAFile_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("ids");
        const QString first = QStringLiteral("a");
        QTest::newRow("odd fields") << QByteArray(R"({"servers":[{"id":"a","name":7,"access":"magic","address":null,"new":1}]})")
                                    << QStringList(first);
        QTest::newRow("odd entries") << QByteArray(R"({"servers":[null,3,{"name":"x"},{"id":"a"},{"id":"a"},{"id":"b"}]})")
                                     << (QStringList(first) << QStringLiteral("b"));
        QTest::newRow("none") << QByteArray(R"({"servers":[]})") << QStringList();
    }

    void readsWhatIsGoodInAFile()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, ids);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("servers.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QStringList read;
        const auto profiles = loadServers(file.fileName());
        QVERIFY(profiles);
        for (const auto &profile : *profiles)
            read.append(profile.id);
        QCOMPARE(read, ids);
    }

    void movesADamagedFileAside()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("servers.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"servers\": [{\"id");
        file.close();
        const auto read = loadServers(file.fileName());
        QVERIFY(!read);
        QVERIFY(read.error().hint.contains(QLatin1String("servers.json.damaged")));
        QVERIFY(QFile::exists(file.fileName() + QStringLiteral(".damaged")));
        QVERIFY(!file.exists());
    }
};

QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"
