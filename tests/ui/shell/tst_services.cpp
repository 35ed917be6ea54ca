// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/server.h"
#include "ui/shell/services.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using namespace corral::ui;

class TestServices : public QObject
{
    Q_OBJECT

    [[nodiscard]] std::unique_ptr<Services> opened(bool demo = false)
    {
        CommandLine options;
        options.profile = m_profile->path();
        options.demo = demo;
        auto services = Services::open(options);
        return services ? std::move(*services) : nullptr;
    }

private Q_SLOTS:
    void init()
    {
        qunsetenv("OLLAMA_HOST");
        m_profile = std::make_unique<QTemporaryDir>();
    }

    void cleanupTestCase() { qunsetenv("OLLAMA_HOST"); }

    void staysWithItsServerWhenAnAddressNamesNone_data()
    {
        QTest::addColumn<bool>("demo");
        QTest::newRow("a real server") << false;
        QTest::newRow("the demo") << true;
    }

    void staysWithItsServerWhenAnAddressNamesNone()
    {
        QFETCH(bool, demo);
        const auto services = opened(demo);
        QVERIFY(services);
        const auto before = services->client().endpoint();
        QSignalSpy refused(services.get(), &Services::addressRefused);
        services->setAddress(QStringLiteral("htp:/bad"));
        QCOMPARE(refused.count(), 1);
        QVERIFY(services->client().endpoint() == before);
        QVERIFY(services->settings().serverAddress().isEmpty());
        // Also where something else writes the setting.
        services->settings().setServerAddress(QStringLiteral("localhost:99999"));
        QVERIFY(services->client().endpoint() == before);
        QCOMPARE(services->demo() != nullptr, demo);
        QVERIFY(services->addressProblem());
        services->setAddress(QStringLiteral("127.0.0.1:9"));
        QCOMPARE(services->client().endpoint().display(), QStringLiteral("127.0.0.1:9"));
        QVERIFY(!services->demo());
        QVERIFY(!services->addressProblem());
    }

    void saysThatTheEnvironmentNamesNoServer()
    {
        qputenv("OLLAMA_HOST", "*");
        const auto services = opened();
        QVERIFY(services);
        const auto problem = services->addressProblem();
        QVERIFY(problem);
        QVERIFY(problem->message.startsWith(QStringLiteral("OLLAMA_HOST")));
        QVERIFY(services->client().endpoint() == net::Endpoint());
    }

private:
    std::unique_ptr<QTemporaryDir> m_profile;
};

QTEST_MAIN(TestServices)
#include "tst_services.moc"
