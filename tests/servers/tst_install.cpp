// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/install.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using namespace corral::servers;

namespace {

const Error refused{Error::Kind::Offline, 0, {}, {}, Error::Cause::Refused};

void touch(const QString &path, bool executable)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    if (executable)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

}

class TestInstall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhereItLookedWhenThereIsNothing();
    void findsAProgramInPath();
    void takesNoFileThatCannotRun();
    void prefersTheServiceForStarting();
    void startsAProgramOutsideOfPathByItsWholeName();
    void leavesAnotherMachineAlone();
    void offersNothingToInstallWhereSomethingAnswers_data();
    void offersNothingToInstallWhereSomethingAnswers();

private:
    std::unique_ptr<QTemporaryDir> m_root;
    SearchPaths m_searchPaths;
};

void TestInstall::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    QDir root(m_root->path());
    QVERIFY(root.mkdir(QStringLiteral("path")) && root.mkdir(QStringLiteral("usual")));
    m_searchPaths = {{root.filePath(QStringLiteral("path"))},
                     {root.filePath(QStringLiteral("usual"))},
                     {root.filePath(QStringLiteral("unit"))}};
}

void TestInstall::saysWhereItLookedWhenThereIsNothing()
{
    const auto findings = findOllama(m_searchPaths);
    QCOMPARE(findings.size(), 3);
    for (const Finding &one : findings) {
        QVERIFY(!one.found);
        QVERIFY(one.where.startsWith(m_root->path()));
        QVERIFY(!one.title.isEmpty());
    }
    const Advice advice = adviceFor(findings, net::Endpoint(), refused);
    QCOMPARE(advice, installAdvice());
    QCOMPARE(advice.command, QStringLiteral("curl -fsSL https://ollama.com/install.sh | sh"));
}

void TestInstall::findsAProgramInPath()
{
    touch(m_root->filePath(QStringLiteral("path/ollama")), true);
    const auto findings = findOllama(m_searchPaths);
    QVERIFY(findings.first().found);
    QCOMPARE(findings.first().where, m_root->filePath(QStringLiteral("path/ollama")));
    QCOMPARE(adviceFor(findings, net::Endpoint(), refused).command, QStringLiteral("ollama serve"));
}

void TestInstall::takesNoFileThatCannotRun()
{
    touch(m_root->filePath(QStringLiteral("path/ollama")), false);
    QVERIFY(!findOllama(m_searchPaths).first().found);
}

void TestInstall::prefersTheServiceForStarting()
{
    touch(m_root->filePath(QStringLiteral("path/ollama")), true);
    touch(m_root->filePath(QStringLiteral("unit")), false);
    QCOMPARE(adviceFor(findOllama(m_searchPaths), net::Endpoint(), refused).command,
             QStringLiteral("sudo systemctl start ollama"));
}

void TestInstall::startsAProgramOutsideOfPathByItsWholeName()
{
    touch(m_root->filePath(QStringLiteral("usual/ollama")), true);
    QCOMPARE(adviceFor(findOllama(m_searchPaths), net::Endpoint(), refused).command,
             m_root->filePath(QStringLiteral("usual/ollama")) + QStringLiteral(" serve"));
}

void TestInstall::leavesAnotherMachineAlone()
{
    const Advice advice = adviceFor(findOllama(m_searchPaths), *net::Endpoint::parse(QStringLiteral("gpu-box")), refused);
    QVERIFY(advice.command.isEmpty());
    QVERIFY(advice.text.contains(QLatin1String("gpu-box")));
}

void TestInstall::offersNothingToInstallWhereSomethingAnswers_data()
{
    using Kind = Error::Kind;
    QTest::addColumn<QString>("address");
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("words");
    const QString hint = QStringLiteral("Set OLLAMA_HOST on the server.");
    QTest::newRow("refused by a rule") << QString() << Error{Kind::Http, 403, {}, hint} << hint;
    QTest::newRow("another program") << QString() << Error{Kind::Protocol, 200, {}, hint} << hint;
    QTest::newRow("hangs") << QString() << Error{Kind::Timeout, 0, {}, hint} << hint;
    QTest::newRow("hangs up") << QString() << Error{Kind::Offline, 0, {}, hint} << hint;
    QTest::newRow("misspelt") << QStringLiteral("gpu-bxo") << Error{Kind::Offline, 0, {}, {}, Error::Cause::NoSuchHost}
                              << QStringLiteral("Check the spelling");
}

void TestInstall::offersNothingToInstallWhereSomethingAnswers()
{
    QFETCH(QString, address);
    QFETCH(Error, error);
    QFETCH(QString, words);
    const Advice advice = adviceFor(findOllama(m_searchPaths), *net::Endpoint::parse(address), error);
    QVERIFY(advice.command.isEmpty());
    QVERIFY(advice.site.isEmpty());
    QVERIFY2(advice.text.contains(words), qPrintable(advice.text));
    QVERIFY(!advice.text.contains(QLatin1String("Start Ollama")));
}

QTEST_GUILESS_MAIN(TestInstall)
#include "tst_install.moc"
