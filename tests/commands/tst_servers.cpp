// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/command.h"
#include "commands/serverlist.h"

#include "demoserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;

namespace {

commands::Output run(const QStringList &arguments)
{
    return commands::run(QStringList{QStringLiteral("corral"), QStringLiteral("servers")} + arguments);
}

QJsonObject onlyServer(const commands::Output &output)
{
    const QJsonArray servers = QJsonDocument::fromJson(output.text.toUtf8()).array();
    return servers.size() == 1 ? servers.first().toObject() : QJsonObject();
}

}

class TestServersCommand : public QObject
{
    Q_OBJECT

    /// A profile of its own, so that nobody's settings are read.
    [[nodiscard]] QStringList at(const QString &host) const
    {
        return {QStringLiteral("--profile"), m_profile.path(), QStringLiteral("--host"), host};
    }

private Q_SLOTS:
    void isChosenByItsName()
    {
        QVERIFY(commands::isCommand({QStringLiteral("corral"), QStringLiteral("servers")}));
        QVERIFY(!commands::isCommand({QStringLiteral("corral")}));
        QVERIFY(!commands::isCommand({QStringLiteral("corral"), QStringLiteral("./servers")}));
    }

    void tellsWhatAServerIs()
    {
        test::DemoServer server(demo::Options::quick());
        QVERIFY(server.start());
        const auto output = run(at(server.address()) + QStringList{QStringLiteral("--json")});
        QCOMPARE(output.exitCode, 0);
        QCOMPARE(output.errors, QString());
        const QJsonObject told = onlyServer(output);
        QCOMPARE(told[QStringLiteral("kind")].toString(), QStringLiteral("Ollama"));
        QCOMPARE(told[QStringLiteral("state")].toString(), QStringLiteral("connected"));
        QCOMPARE(told[QStringLiteral("address")].toString(), server.address());
        QVERIFY(!told[QStringLiteral("version")].toString().isEmpty());
        QVERIFY(told[QStringLiteral("models")].toInt() > 0);
        QVERIFY(told[QStringLiteral("latency_ms")].isDouble());
        QVERIFY(told[QStringLiteral("error")].isNull());
    }

    void endsWithOneWhereTheServerIsUnreachable()
    {
        const auto output = run(at(QStringLiteral("127.0.0.1:1")) + QStringList{QStringLiteral("--json")});
        QCOMPARE(output.exitCode, 1);
        QVERIFY(output.errors.contains(QStringLiteral("127.0.0.1:1")));
        const QJsonObject told = onlyServer(output);
        QCOMPARE(told[QStringLiteral("state")].toString(), QStringLiteral("unreachable"));
        QVERIFY(told[QStringLiteral("models")].isNull());
        QVERIFY(told[QStringLiteral("latency_ms")].isNull());
        QVERIFY(!told[QStringLiteral("error")].toObject()[QStringLiteral("message")].toString().isEmpty());
    }

    void neverPrintsAPassword()
    {
        const auto output = run(at(QStringLiteral("http://me:secret@127.0.0.1:1")));
        QCOMPARE(output.exitCode, 1);
        QVERIFY(!output.text.contains(QStringLiteral("secret")));
        QVERIFY(!output.errors.contains(QStringLiteral("secret")));
    }

    void endsWithTwoForAWrongCommandLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("an unknown option") << QStringList{QStringLiteral("--yaml")};
        QTest::newRow("something besides") << QStringList{QStringLiteral("all")};
        QTest::newRow("no address") << QStringList{QStringLiteral("--host"), QStringLiteral("http://:port")};
    }

    void endsWithTwoForAWrongCommandLine()
    {
        QFETCH(QStringList, arguments);
        const auto output = run(arguments);
        QCOMPARE(output.exitCode, 2);
        QCOMPARE(output.text, QString());
        QVERIFY(output.errors.contains(QStringLiteral("corral servers --help")));
    }

    void explainsItself()
    {
        const auto output = run({QStringLiteral("--help")});
        QCOMPARE(output.exitCode, 0);
        QVERIFY(output.text.contains(QStringLiteral("--json")));
    }

    /// A Corral that runs with the profile goes on undisturbed.
    void readsAProfileThatIsInUse()
    {
        test::DemoServer server(demo::Options::quick());
        QVERIFY(server.start());
        services::Options options;
        options.profile = m_profile.path();
        options.host = QStringLiteral("127.0.0.1:1");
        const auto running = services::Services::open(options);
        QVERIFY(running);
        (*running)->setAddress(server.address());
        (*running)->settings().flush();
        const auto output = run({QStringLiteral("--profile"), m_profile.path()});
        QCOMPARE(output.exitCode, 0);
        QVERIFY(output.text.contains(server.address()));
    }

    void writesNothing()
    {
        const QTemporaryDir empty;
        const QString profile = empty.filePath(QStringLiteral("new"));
        const auto output = run({QStringLiteral("--profile"), profile, QStringLiteral("--host"), QStringLiteral("127.0.0.1:1")});
        QCOMPARE(output.exitCode, 1);
        QVERIFY(!QFileInfo::exists(profile));
    }

    void alignsItsColumns()
    {
        commands::ServerFact near;
        near.name = QStringLiteral("localhost");
        near.kind = QStringLiteral("Ollama");
        near.address = QStringLiteral("http://localhost:11434");
        near.isReachable = true;
        near.version = QStringLiteral("0.33.0");
        near.models = 12;
        near.latency = std::chrono::milliseconds(3);
        commands::ServerFact away;
        away.name = QStringLiteral("gpu-box");
        away.kind = QStringLiteral("Ollama");
        const QString table = commands::tableOf({near, away});
        QCOMPARE(table, QStringLiteral("NAME       KIND    ADDRESS                 STATE        VERSION  MODELS  LATENCY\n"
                                       "localhost  Ollama  http://localhost:11434  connected    0.33.0   12      3 ms\n"
                                       "gpu-box    Ollama  -                       unreachable  -        -       -\n"));
    }

private:
    QTemporaryDir m_profile;
};

QTEST_GUILESS_MAIN(TestServersCommand)
#include "tst_servers.moc"
