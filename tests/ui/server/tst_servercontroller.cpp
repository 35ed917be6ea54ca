// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/server.h"
#include "ollama/client.h"
#include "servers/polledconnection.h"
#include "ui/server/servercontroller.h"
#include "wireserver.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace corral;
using namespace corral::ui;
using namespace std::chrono_literals;

namespace {

servers::PollIntervals quickIntervals()
{
    servers::PollIntervals intervals;
    intervals.connected = intervals.firstRetry = intervals.longestRetry = 20ms;
    return intervals;
}

net::Timeouts noRetries()
{
    net::Timeouts timeouts;
    timeouts.retries = 0;
    return timeouts;
}

}

class TestServerController : public QObject
{
    Q_OBJECT

    struct ServerFixture
    {
        explicit ServerFixture(const demo::Server &demo)
            : connection(std::make_shared<ollama::Client>(net::Endpoint::parse(demo.address()).value(), noRetries()),
                         quickIntervals())
            , controller(connection, {{folder.path()}, {}, {}})
        {}

        void installOllama() const
        {
            QFile program(folder.filePath(QStringLiteral("ollama")));
            QVERIFY(program.open(QIODevice::WriteOnly));
            program.setPermissions(program.permissions() | QFile::ExeOwner | QFile::ExeUser);
        }

        QTemporaryDir folder;
        servers::PolledConnection connection;
        ServerController controller;
    };

    std::unique_ptr<demo::Server> m_demo;
    std::unique_ptr<ServerFixture> m_fixture;

    [[nodiscard]] ServerController &controller() const { return m_fixture->controller; }

    void connectToServer() const
    {
        m_fixture->connection.start();
        QTRY_VERIFY(controller().isConnected());
    }

    void loseServer() const
    {
        m_demo->stop();
        QTRY_VERIFY(controller().isUnreachable());
    }

private Q_SLOTS:
    void init()
    {
        m_demo = std::make_unique<demo::Server>(demo::Options::quick());
        QVERIFY(m_demo->start());
        m_fixture = std::make_unique<ServerFixture>(*m_demo);
    }

    void cleanup()
    {
        m_fixture.reset();
        m_demo.reset();
    }

    void showsAServerThatAnswers()
    {
        QVERIFY(!controller().isConnected() && !controller().isUnreachable());
        connectToServer();
        QCOMPARE(controller().address(), QStringLiteral("127.0.0.1:%1").arg(m_demo->port()));
        QVERIFY(controller().error().isEmpty());
        QVERIFY(controller().advice().isEmpty());
    }

    void saysWhatIsWrongAndWhatToDo()
    {
        connectToServer();
        QSignalSpy advices(&controller(), &ServerController::adviceChanged);
        loseServer();
        QVERIFY(controller().error().contains(QString::number(m_demo->port())));
        QVERIFY(!controller().errorHint().isEmpty());
        QCOMPARE(controller().advice(), servers::installAdvice().text);
        QCOMPARE(controller().command(), servers::installAdvice().command);
        QCOMPARE(advices.count(), 1);

        QVERIFY(m_demo->start());
        QTRY_VERIFY(controller().isConnected());
        QVERIFY(controller().error().isEmpty());
        QVERIFY(controller().command().isEmpty());
    }

    void offersToInstallOnlyWhereNothingListens_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        QTest::newRow("a token is missing") << 401 << QStringLiteral("token");
        QTest::newRow("it explains itself") << 403 << QStringLiteral("proxy");
        QTest::newRow("it is busy or still loads") << 503 << QStringLiteral("moment");
        QTest::newRow("it is something else") << 404 << QStringLiteral("Ollama server");
    }

    void offersToInstallOnlyWhereNothingListens()
    {
        QFETCH(const int, status);
        QFETCH(const QString, said);
        test::WireServer server([status](QTcpSocket *socket, const test::IncomingRequest &) {
            socket->write(test::answerWith(status, status == 403 ? QByteArrayLiteral(R"({"error":"keep out"})") : QByteArray()));
        });
        const QTemporaryDir folder;
        servers::PolledConnection connection(std::make_shared<ollama::Client>(server.endpoint(), noRetries()), quickIntervals());
        ServerController wrong(connection, {{folder.path()}, {}, {}});
        connection.start();
        QTRY_VERIFY(wrong.isUnreachable());
        QVERIFY2(wrong.situation().contains(wrong.error()) && !wrong.error().isEmpty(), qPrintable(wrong.situation()));
        QVERIFY2(wrong.situation().contains(wrong.address()), qPrintable(wrong.situation()));
        QVERIFY2(wrong.nextStep().contains(said), qPrintable(wrong.nextStep()));
        QVERIFY(wrong.command().isEmpty());
        QVERIFY(!wrong.situation().contains(QStringLiteral("not installed")));
    }

    void saysInOneSentenceThatNothingIsThere()
    {
        connectToServer();
        QCOMPARE(controller().situation(), QString());
        QSignalSpy changes(&controller(), &ServerController::situationChanged);
        loseServer();
        QVERIFY(changes.count() > 0);
        const QString address = QStringLiteral("127.0.0.1:%1").arg(m_demo->port());
        QCOMPARE(controller().situation(), QStringLiteral("No server at %1, and Ollama is not installed here.").arg(address));
        QCOMPARE(controller().nextStep(), QStringLiteral("This installs and starts it:"));
        m_fixture->installOllama();
        controller().tryAgain();
        QCOMPARE(controller().situation(), QStringLiteral("No server at %1.").arg(address));
        QCOMPARE(controller().nextStep(), controller().advice());
        QVERIFY(controller().command().contains(QStringLiteral("serve")));
    }

    void looksAgainAtWhatIsInstalledOnTryAgain()
    {
        connectToServer();
        loseServer();
        const auto program = controller().findings()->index(0);
        QCOMPARE(program.data(FindingsModel::FoundRole), QVariant(false));
        m_fixture->installOllama();
        controller().tryAgain();
        QCOMPARE(program.data(FindingsModel::FoundRole), QVariant(true));
        QCOMPARE(controller().command(), QStringLiteral("ollama serve"));
        QTRY_VERIFY(!controller().isPolling());
        QVERIFY(m_demo->start());
        controller().tryAgain();
        QTRY_VERIFY(controller().isConnected());
    }

    void copiesTheCommand()
    {
        connectToServer();
        loseServer();
        QSignalSpy copied(&controller(), &ServerController::commandCopied);
        controller().copyCommand();
        QCOMPARE(QGuiApplication::clipboard()->text(), controller().command());
        QCOMPARE(copied.count(), 1);
    }

    void asksForAnotherAddressOnceItIsOne()
    {
        QSignalSpy chosen(&controller(), &ServerController::addressChosen);
        QCOMPARE(controller().typedAddress(), controller().address());
        QVERIFY(!controller().canChoose());
        controller().chooseAddress();
        QVERIFY(chosen.isEmpty());

        controller().typeAddress(QStringLiteral("ftp://gpu-box"));
        QVERIFY(controller().addressError().contains(QStringLiteral("ftp://gpu-box")));
        QVERIFY(!controller().canChoose());
        controller().chooseAddress();
        QVERIFY(chosen.isEmpty());
        QCOMPARE(controller().typedAddress(), QStringLiteral("ftp://gpu-box"));

        controller().typeAddress(QStringLiteral(" gpu-box:1234 "));
        QVERIFY(controller().addressError().isEmpty());
        QVERIFY(controller().canChoose());
        controller().chooseAddress();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).toString(), QStringLiteral("gpu-box:1234"));
        QVERIFY(!controller().canChoose());
    }

    void keepsTheMaskedPasswordWhenThePortIsEdited()
    {
        m_fixture->connection.setBackend(
            std::make_shared<ollama::Client>(*net::Endpoint::parse(QStringLiteral("https://me:secret@127.0.0.1:2"))));
        m_fixture->connection.start();
        QTRY_COMPARE(controller().typedAddress(), QStringLiteral("https://•••@127.0.0.1:2"));
        QSignalSpy chosen(&controller(), &ServerController::addressChosen);
        controller().typeAddress(QStringLiteral("https://•••@127.0.0.1:3"));
        QVERIFY2(controller().canChoose(), qPrintable(controller().addressError()));
        controller().chooseAddress();
        QCOMPARE(chosen.at(0).at(0).toString(), QStringLiteral("https://me:secret@127.0.0.1:3"));
        controller().typeAddress(QStringLiteral("https://•••@elsewhere:3"));
        QVERIFY(!controller().canChoose());
        QVERIFY(controller().addressError().contains(QStringLiteral("hidden")));
        controller().typeAddress(QStringLiteral("https://•••@127.0.0.1:3/v1"));
        QCOMPARE(controller().addressOffer(), QStringLiteral("https://•••@127.0.0.1:3"));
    }

    void warnsBeforeAPasswordGoesUnencrypted()
    {
        QVERIFY(controller().addressWarning().isEmpty());
        controller().typeAddress(QStringLiteral("http://me:secret@gpu-box"));
        QVERIFY(controller().canChoose());
        QVERIFY(controller().addressWarning().contains(QStringLiteral("unencrypted")));
        controller().typeAddress(QStringLiteral("https://me:secret@gpu-box"));
        QVERIFY(controller().addressWarning().isEmpty());
        controller().typeAddress(QStringLiteral("http://me:secret@localhost"));
        QVERIFY(controller().addressWarning().isEmpty());
    }

    void offersWhatWasMeant()
    {
        controller().typeAddress(QStringLiteral("http://gpu-box:1234/v1"));
        QVERIFY(controller().addressError().contains(QStringLiteral("/v1")));
        QVERIFY(!controller().canChoose());
        QCOMPARE(controller().addressOffer(), QStringLiteral("http://gpu-box:1234"));
        controller().takeOffer();
        QCOMPARE(controller().typedAddress(), QStringLiteral("http://gpu-box:1234"));
        QVERIFY(controller().addressOffer().isEmpty());
        QVERIFY(controller().canChoose());
    }

    void takesAnEmptyAddressForTheDefault()
    {
        QSignalSpy chosen(&controller(), &ServerController::addressChosen);
        controller().typeAddress(QString());
        QVERIFY(controller().canChoose());
        controller().chooseAddress();
        QCOMPARE(chosen.at(0).at(0).toString(), QString());
    }

    void showsTheAddressThatCorralWentTo()
    {
        connectToServer();
        QSignalSpy typed(&controller(), &ServerController::typedAddressChanged);
        m_fixture->connection.setBackend(
            std::make_shared<ollama::Client>(net::Endpoint::parse(QStringLiteral("127.0.0.1:9")).value()));
        QCOMPARE(controller().address(), QStringLiteral("127.0.0.1:9"));
        QCOMPARE(controller().typedAddress(), QStringLiteral("127.0.0.1:9"));
        QVERIFY(!typed.isEmpty());
    }

    void showsThatTheServerIsTheDemo()
    {
        connectToServer();
        QSignalSpy changes(&controller(), &ServerController::demoChanged);
        controller().setDemo(true);
        controller().setDemo(true);
        QCOMPARE(changes.count(), 1);
        QVERIFY(controller().isDemo());
        QVERIFY(controller().typedAddress().isEmpty());
        QCOMPARE(controller().command(), servers::installAdvice().command);
        controller().setDemo(false);
        QVERIFY(controller().command().isEmpty());
    }
};

QTEST_MAIN(TestServerController)
#include "tst_servercontroller.moc"
