// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/server.h"
#include "ollama/client.h"
#include "pageview.h"
#include "servers/serverregistry.h"
#include "servers/sessionsecrets.h"
#include "tlsserver.h"
#include "ui/server/servercontroller.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QtQml/qqmlextensionplugin.h>

#include <array>
#include <memory>
#include <optional>

Q_IMPORT_QML_PLUGIN(Corral_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Corral_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Corral_FilesPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_FilesPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_ServerPlugin)
Q_IMPORT_QML_PLUGIN(Corral_ServerPlugin)

using namespace corral;
using namespace corral::ui;

/// The server page without a mouse.
class TestServerKeys : public QObject
{
    Q_OBJECT

    struct ServerFixture
    {
        explicit ServerFixture(const QString &address)
            : controller(registry.current(), {})
        {
            auto profile = registry.profileAt(0);
            profile.address = address;
            registry.change(profile);
            controller.setServers(registry, secrets);
            view.emplace("Corral.Server", "ServerPage", &controller);
        }

        servers::SessionSecrets secrets;
        servers::ServerRegistry registry{ollama::Client::make};
        ServerController controller;
        std::optional<test::PageView> view;
    };

    demo::Server m_demo{demo::Options::quick()};
    std::unique_ptr<ServerFixture> m_fixture;

    [[nodiscard]] test::PageView &view() const { return *m_fixture->view; }

    /// Presses Tab until the item has the focus. Returns false if it never does.
    [[nodiscard]] bool goTo(const QString &name) const
    {
        for (int i = 0; i < 20 && view().focused() != name; ++i)
            QTest::keyClick(&view(), Qt::Key_Tab);
        return view().focused() == name;
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_demo.start());
        m_fixture = std::make_unique<ServerFixture>(m_demo.address());
        QVERIFY(view().isReady());
    }

    void cleanup() { m_fixture.reset(); }

    void entersAndLeavesTheDemo()
    {
        QSignalSpy requested(&m_fixture->controller, &ServerController::demoRequested);
        QSignalSpy left(&m_fixture->controller, &ServerController::demoLeft);
        QVERIFY(goTo(QStringLiteral("Explore with the demo server")));
        QTRY_VERIFY(view().focusIsInView());
        QTest::keyClick(&view(), Qt::Key_Return);
        QCOMPARE(requested.count(), 1);
        m_fixture->controller.setDemo(true);
        QVERIFY(goTo(QStringLiteral("Leave the demo")));
        QTest::keyClick(&view(), Qt::Key_Space);
        QCOMPARE(left.count(), 1);
    }

    void addsAServer()
    {
        const QString add = QStringLiteral("Add server");
        QVERIFY(goTo(add));
        QTest::keyClick(&view(), Qt::Key_Return);
        QCOMPARE(view().focused(), QStringLiteral("Address of the server"));
        QTRY_VERIFY(view().focusIsInView());
        view().type(QStringLiteral("127.0.0.1:9"));
        QTest::keyClick(&view(), Qt::Key_Escape);
        QTRY_COMPARE(view().focused(), add);
        QCOMPARE(m_fixture->registry.count(), 1);

        QTest::keyClick(&view(), Qt::Key_Return);
        QCOMPARE(view().focused(), QStringLiteral("Address of the server"));
        view().type(QStringLiteral("127.0.0.1:9"));
        QTest::keyClick(&view(), Qt::Key_Tab);
        QCOMPARE(view().focused(), QStringLiteral("Name of the server"));
        view().type(QStringLiteral("Box"));
        QTest::keyClick(&view(), Qt::Key_Return);
        QTRY_COMPARE(view().focused(), QStringLiteral("Use Box"));
        QTRY_VERIFY(view().focusIsInView());
        QCOMPARE(m_fixture->registry.count(), 2);
        QCOMPARE(m_fixture->registry.profileAt(1).name, QStringLiteral("Box"));
    }

    void changesAServer()
    {
        const QString edit = QStringLiteral("Edit ") + servers::displayName(m_fixture->registry.profileAt(0));
        QVERIFY(goTo(edit));
        QTest::keyClick(&view(), Qt::Key_Return);
        QCOMPARE(view().focused(), QStringLiteral("Address of the server"));
        QTest::keyClick(&view(), Qt::Key_Escape);
        QTRY_COMPARE(view().focused(), edit);
        QTest::keyClick(&view(), Qt::Key_Return);
        QVERIFY(goTo(QStringLiteral("Name of the server")));
        view().type(QStringLiteral("Box"));
        QVERIFY(goTo(QStringLiteral("Save")));
        QTest::keyClick(&view(), Qt::Key_Space);
        QTRY_COMPARE(view().focused(), QStringLiteral("Edit Box"));
        QCOMPARE(m_fixture->registry.profileAt(0).name, QStringLiteral("Box"));
    }

    void goesThroughTheFormInTheOrderOfTheEye()
    {
        QVERIFY(goTo(QStringLiteral("Add server")));
        QTest::keyClick(&view(), Qt::Key_Return);
        view().type(QStringLiteral("https://127.0.0.1:9"));
        m_fixture->controller.form()->setAccess(int(servers::Access::Password));
        m_fixture->controller.form()->setUser(QStringLiteral("me"));
        for (const char *name :
             {"Name of the server", "Access", "User name", "Password", "PEM file of certificate authorities", "Choose a PEM file",
              "Proxy, time limits and mark", "Test", "Cancel", "Add", "Look at the certificate"}) {
            QTest::keyClick(&view(), Qt::Key_Tab);
            QCOMPARE(view().focused(), QLatin1String(name));
            QTRY_VERIFY(view().focusIsInView());
        }
    }

    void setsWhatIsSeldomSet()
    {
        QVERIFY(goTo(QStringLiteral("Add server")));
        QTest::keyClick(&view(), Qt::Key_Return);
        view().type(QStringLiteral("gpu-box"));
        QVERIFY(goTo(QStringLiteral("Proxy, time limits and mark")));
        QTest::keyClick(&view(), Qt::Key_Space);
        const std::array fields{std::pair{"Proxy", "proxy:3128"}, std::pair{"Connect within, in seconds", "20"},
                                std::pair{"Stop waiting after, in seconds", "9x00"}, std::pair{"Letter of the mark", "q"}};
        for (const auto &[name, text] : fields) {
            QTest::keyClick(&view(), Qt::Key_Tab);
            QCOMPARE(view().focused(), QLatin1String(name));
            QTRY_VERIFY(view().focusIsInView());
            view().type(QLatin1String(text));
        }
        QTest::keyClick(&view(), Qt::Key_Tab);
        QCOMPARE(view().focused(), QStringLiteral("Colour of the mark"));
        QTest::keyClick(&view(), Qt::Key_Down);
        QVERIFY(goTo(QStringLiteral("Add")));
        QTest::keyClick(&view(), Qt::Key_Space);
        QTRY_COMPARE(m_fixture->registry.count(), 2);
        const auto profile = m_fixture->registry.profileAt(1);
        QCOMPARE(profile.proxy, QStringLiteral("proxy:3128"));
        QCOMPARE(profile.connectSeconds, 20);
        QCOMPARE(profile.stallSeconds, 900); // only digits are accepted
        QCOMPARE(profile.letter, QStringLiteral("q"));
        QCOMPARE(profile.color, servers::markColors().first());
    }

    void trustsACertificate()
    {
        test::TlsServer server(QStringLiteral("selfsigned"));
        QVERIFY(goTo(QStringLiteral("Add server")));
        QTest::keyClick(&view(), Qt::Key_Return);
        view().type(server.endpoint().text());
        const QString look = QStringLiteral("Look at the certificate");
        QVERIFY(goTo(look));
        QTest::keyClick(&view(), Qt::Key_Return);
        auto *const certificate = m_fixture->controller.form()->certificate();
        QTRY_VERIFY(certificate->isShown());
        QVERIFY(goTo(QStringLiteral("Copy the fingerprint")));
        QTRY_VERIFY(view().focusIsInView());
        QTest::keyClick(&view(), Qt::Key_Space);
        const auto fingerprint = test::fingerprintOfFile(QStringLiteral("selfsigned"));
        QCOMPARE(QGuiApplication::clipboard()->text(), net::fingerprintText(fingerprint));
        const auto lines = certificate->fingerprint().split(u'\n');
        QCOMPARE(lines.size(), 4);
        for (const auto &line : lines)
            QCOMPARE(line.size(), 23); // eight bytes
        QVERIFY(goTo(QStringLiteral("Trust this certificate")));
        QTRY_VERIFY(view().focusIsInView());
        QTest::keyClick(&view(), Qt::Key_Return);
        QCOMPARE(view().focused(), look);
        QVERIFY(!certificate->pinned().isEmpty());
        QTest::keyClick(&view(), Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(view().focused(), QStringLiteral("Stop trusting it"));
        QTest::keyClick(&view(), Qt::Key_Return);
        QVERIFY(certificate->pinned().isEmpty());
        QCOMPARE(view().focused(), look);
        QVERIFY(server.requests.isEmpty());
    }

    void staysAtTheTest()
    {
        QVERIFY(goTo(QStringLiteral("Add server")));
        QTest::keyClick(&view(), Qt::Key_Return);
        view().type(m_demo.address());
        QVERIFY(goTo(QStringLiteral("Test")));
        QTest::keyClick(&view(), Qt::Key_Return);
        auto *const form = m_fixture->controller.form();
        QVERIFY(form->lastTest()->isRunning());
        QTRY_VERIFY(!form->lastTest()->isRunning());
        QVERIFY2(!form->lastTest()->hasFailed(), qPrintable(form->lastTest()->text()));
        QTRY_COMPARE(view().focused(), QStringLiteral("Test"));
    }

    void keepsTheButtonsInTheirPlaceWhenTheTestEnds()
    {
        view().resize(900, 400);
        QVERIFY(goTo(QStringLiteral("Add server")));
        QTest::keyClick(&view(), Qt::Key_Return);
        view().type(QStringLiteral("127.0.0.1:9"));
        auto *const form = m_fixture->controller.form();
        for (const auto &address : {QStringLiteral("127.0.0.1:9"), m_demo.address()}) {
            form->setAddress(address);
            QVERIFY(goTo(QStringLiteral("Test")));
            QTRY_VERIFY(view().focusIsInView());
            view().grabWindow(); // lays out
            const qreal top = view().focusTop();
            QTest::keyClick(&view(), Qt::Key_Return);
            QTRY_VERIFY(!form->lastTest()->isRunning() && !form->lastTest()->text().isEmpty());
            view().grabWindow();
            QCOMPARE(view().focusTop(), top);
        }
    }

    void showsTheCardOfAnAddedServer()
    {
        for (int i = 0; i < 8; ++i) {
            auto profile = m_fixture->registry.profileAt(0);
            profile.id = servers::newServerId();
            profile.name = QStringLiteral("Box %1").arg(i);
            m_fixture->registry.store(profile, {});
        }
        QCOMPARE(m_fixture->registry.count(), 9);
        QVERIFY(goTo(QStringLiteral("Add server")));
        QTest::keyClick(&view(), Qt::Key_Return);
        view().type(QStringLiteral("127.0.0.1:9"));
        QTest::keyClick(&view(), Qt::Key_Return);
        QTRY_COMPARE(view().focused(), QStringLiteral("Use 127.0.0.1:9"));
        QTRY_VERIFY(view().focusIsInView());
    }

    void typesHeadersWithoutBeingCaught()
    {
        QVERIFY(goTo(QStringLiteral("Add server")));
        QTest::keyClick(&view(), Qt::Key_Return);
        view().type(QStringLiteral("127.0.0.1:9"));
        auto *const form = m_fixture->controller.form();
        form->setAccess(int(servers::Access::Headers));
        QVERIFY(goTo(QStringLiteral("Headers, one a line")));
        view().type(QStringLiteral("X-Key: 1"));
        QCOMPARE(form->secret(), QStringLiteral("X-Key: 1"));
        QTest::keyClick(&view(), Qt::Key_Tab);
        QCOMPARE(view().focused(), QStringLiteral("PEM file of certificate authorities"));
        QCOMPARE(form->secret(), QStringLiteral("X-Key: 1"));
    }

    void helpsWhereNothingAnswers()
    {
        m_demo.stop();
        m_fixture->registry.start();
        QTRY_VERIFY(m_fixture->controller.isUnreachable());
        QVERIFY(goTo(QStringLiteral("Copy the command")));
        QTest::keyClick(&view(), Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), m_fixture->controller.command());
        QTRY_COMPARE(view().focused(), QStringLiteral("Copied"));

        QVERIFY(m_demo.start());
        QVERIFY(goTo(QStringLiteral("Try again")));
        QTest::keyClick(&view(), Qt::Key_Return);
        QTRY_VERIFY(m_fixture->controller.isConnected());
    }
};

QTEST_MAIN(TestServerKeys)
#include "tst_serverkeys.moc"
