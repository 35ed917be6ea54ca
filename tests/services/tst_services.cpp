// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/server.h"
#include "servers/sessionsecrets.h"
#include "services/services.h"

#include <QCoroTask>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace corral;
using namespace corral::services;

namespace {

std::unique_ptr<servers::LocalServer> makeDemo() { return std::make_unique<demo::Server>(); }

}

class TestServices : public QObject
{
    Q_OBJECT

    [[nodiscard]] std::unique_ptr<Services> opened(bool demo = false)
    {
        Options options;
        options.profile = m_profile->path();
        options.demo = demo;
        options.makeDemo = makeDemo;
        options.makeSecrets = [] { return std::make_unique<servers::SessionSecrets>(); };
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

    void keepsItsFilesForTheUserAlone()
    {
        const auto before = umask(0);
        const auto services = opened();
        QVERIFY(services);
        (void)services->store();
        services->settings().remember(QStringLiteral("page"), QStringLiteral("models"));
        services->settings().flush();
        const QDir folder(m_profile->path());
        QTRY_VERIFY(folder.exists(QStringLiteral("corral.db-wal")) && folder.exists(QStringLiteral("corral.db-shm")));
        const auto entries = folder.entryInfoList(QDir::Files | QDir::Hidden);
        umask(before);
        QVERIFY(entries.size() >= 5);
        for (const auto &each : entries)
            QVERIFY2(!(each.permissions() & QFile::Permissions(0x0077)), qUtf8Printable(each.fileName()));
    }

    void erasesWhatWasDeletedWhenItEndsIfAsked_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("isThere");
        QTest::newRow("kept") << 7 << true;
        QTest::newRow("at once") << 0 << false;
    }

    void erasesWhatWasDeletedWhenItEndsIfAsked()
    {
        QFETCH(int, days);
        QFETCH(bool, isThere);
        {
            const auto services = opened();
            QVERIFY(services->settings().setValue(settings::Settings::Key::KeepDeleted, days));
            chat::Conversation made;
            made.id = QStringLiteral("c");
            made.createdAt = made.updatedAt = QDateTime::currentDateTime();
            services->store().conversations.saveConversation(made);
            services->store().conversations.remove(made.id);
        }
        store::Store store(m_profile->filePath(QStringLiteral("corral.db")));
        QCOMPARE(QCoro::waitFor(store.conversations.load(QStringLiteral("c"))).has_value(), isThere);
    }

    void saysWhetherAnotherCorralIsRunning()
    {
        Options options;
        options.profile = m_profile->path();
        const auto first = opened();
        QVERIFY(first);
        const auto second = Services::open(options);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ExitRunning);
        options.profile = m_profile->filePath(QStringLiteral("settings.ini/below"));
        QFile file(m_profile->filePath(QStringLiteral("settings.ini")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto third = Services::open(options);
        QVERIFY(!third);
        QCOMPARE(third.error().code, ExitFailed);
    }

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
        const auto before = services->connection().endpoint();
        QSignalSpy refused(services.get(), &Services::addressRefused);
        services->setAddress(QStringLiteral("htp:/bad"));
        QCOMPARE(refused.count(), 1);
        QVERIFY(services->connection().endpoint() == before);
        QCOMPARE(services->demo() != nullptr, demo);
        QVERIFY(!services->addressProblem());
        services->setAddress(QStringLiteral("127.0.0.1:9"));
        QCOMPARE(services->connection().endpoint().display(), QStringLiteral("127.0.0.1:9"));
        QVERIFY(!services->demo());
        QVERIFY(!services->addressProblem());
    }

    void goesBackToTheServerOfTheCommandLine()
    {
        Options options;
        options.profile = m_profile->path();
        options.host = QStringLiteral("127.0.0.1:9");
        options.makeDemo = makeDemo;
        const auto services = Services::open(options).value();
        QVERIFY(services->startDemo());
        services->leaveDemo();
        QCOMPARE(services->connection().endpoint().display(), options.host);
        QVERIFY(!services->addressProblem());
        QVERIFY(services->connection().state() != servers::Connection::State::Unreachable);
    }

    void saysOnceAndRightlyWhereTheAddressComesFrom()
    {
        const QString wrong = QStringLiteral("htp:/bad");
        qputenv("OLLAMA_HOST", wrong.toUtf8());
        const auto services = opened();
        const QString ofEnvironment = services->addressProblem()->message;
        QCOMPARE(ofEnvironment.count(QStringLiteral("OLLAMA_HOST")), 1);
        QSignalSpy refused(services.get(), &Services::addressRefused);
        const auto told = [&refused] { return refused.takeLast().first().value<Error>().message; };
        services->setAddress(wrong);
        const QString ofTyping = told();
        QVERIFY2(ofTyping.startsWith(QStringLiteral("The address that was typed")), qPrintable(ofTyping));
        for (const QString &message : {ofEnvironment, ofTyping})
            QCOMPARE(message.count(QStringLiteral("cannot be used")), 1);
    }

    /// Earlier versions have the address in the settings, and the oldest wrote the name and password with it.
    void takesOverTheAddressOfAnEarlierVersion()
    {
        QFile file(m_profile->filePath(QStringLiteral("settings.ini")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[server]\naddress=http://me:sec%20ret@127.0.0.1:9\n");
        file.close();
        for (int start = 0; start < 2; ++start) {
            const auto services = opened();
            const auto profile = services->servers().profileAt(0);
            QCOMPARE(profile.id, servers::defaultServerId);
            QCOMPARE(profile.address, QStringLiteral("http://127.0.0.1:9"));
            QCOMPARE(profile.access, servers::Access::Password);
            QCOMPARE(profile.user, QStringLiteral("me"));
            if (start == 0)
                QCOMPARE(QCoro::waitFor(services->secrets().read(profile.id)).value(), QStringLiteral("sec ret"));
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("127.0.0.1"));
    }

    void keepsAnAddressWithItsAccessAndSendsItNowhereElse()
    {
        {
            const auto services = opened();
            services->setAddress(QStringLiteral("http://me:secret@127.0.0.1:9"));
            QCOMPARE(services->servers().profileAt(0).user, QStringLiteral("me"));
        }
        const auto services = opened();
        QCOMPARE(services->servers().profileAt(0).access, servers::Access::Password);
        QCOMPARE(QCoro::waitFor(services->secrets().write(servers::defaultServerId, QStringLiteral("secret"))).has_value(), true);
        services->setAddress(QStringLiteral("127.0.0.1:9")); // the same server
        QCOMPARE(services->servers().profileAt(0).access, servers::Access::Password);
        services->setAddress(QStringLiteral("127.0.0.1:10"));
        QCOMPARE(services->servers().profileAt(0).access, servers::Access::Open);
        QVERIFY(services->servers().profileAt(0).user.isEmpty());
        QVERIFY(QCoro::waitFor(services->secrets().read(servers::defaultServerId)).value().isEmpty());
    }

    void saysThatTheEnvironmentNamesNoServer()
    {
        qputenv("OLLAMA_HOST", "*");
        const auto services = opened();
        QVERIFY(services);
        const auto problem = services->addressProblem();
        QVERIFY(problem);
        QVERIFY(problem->message.startsWith(QStringLiteral("OLLAMA_HOST")));
        QVERIFY(services->connection().endpoint() == net::Endpoint());
    }

private:
    std::unique_ptr<QTemporaryDir> m_profile;
};

QTEST_MAIN(TestServices)
#include "tst_services.moc"
