// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The program as scripts use it: its output and its exit status.
class ProgramTest : public QObject
{
    Q_OBJECT

    struct Outcome
    {
        int code = -1;
        QString out;
        QString err;
    };

    static Outcome run(const QStringList &arguments, bool withDisplay = true, const QString &display = {})
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), display);
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        if (!withDisplay)
            environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(CORRAL_PROGRAM), arguments);
        if (!process.waitForFinished(60'000)) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    void saysItsVersionWithoutADisplay()
    {
        const auto outcome = run({QStringLiteral("--version")}, false);
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.out, QStringLiteral("Corral %1\n").arg(QStringLiteral(CORRAL_VERSION)));
    }

    void listsEveryOptionInItsHelp()
    {
        const auto outcome = run({QStringLiteral("--help")}, false);
        QCOMPARE(outcome.code, 0);
        for (const auto *option : {"--demo", "--host", "--profile", "--page", "--tour", "--version", "--help"})
            QVERIFY2(outcome.out.contains(QLatin1String(option)), option);
    }

    void refusesAWrongCommandLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown option") << QStringList{QStringLiteral("--bogus")} << QStringLiteral("bogus");
        QTest::newRow("stray word") << QStringList{QStringLiteral("stray")} << QStringLiteral("'stray'");
        QTest::newRow("unknown page") << QStringList{QStringLiteral("--page"), QStringLiteral("attic")}
                                      << QStringLiteral("'attic'; there are: chat, models");
        QTest::newRow("no address") << QStringList{QStringLiteral("--host"), QStringLiteral("two words")}
                                    << QStringLiteral("--host");
        QTest::newRow("both servers") << QStringList{QStringLiteral("--demo"), QStringLiteral("--host"), QStringLiteral("box")}
                                      << QStringLiteral("together");
    }

    void refusesAWrongCommandLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const auto outcome = run(arguments, false);
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.out.isEmpty(), qUtf8Printable(outcome.out));
        QVERIFY2(outcome.err.contains(named), qUtf8Printable(outcome.err));
    }

    void endsWithThreeWhereThereIsNoDisplay()
    {
        const auto outcome = run({}, false);
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.err.contains(QStringLiteral("--tour")), qUtf8Printable(outcome.err));
    }

    void endsWithThreeWhereTheDisplayCannotBeReached()
    {
        const auto outcome = run({}, false, QStringLiteral("nowhere.invalid:7"));
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.err.contains(QStringLiteral("nowhere.invalid:7")), qUtf8Printable(outcome.err));
    }

    void endsWithOneWhenTheProfileCannotBeWritten()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("taken")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto outcome = run({QStringLiteral("--profile"), file.fileName()});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains(file.fileName()), qUtf8Printable(outcome.err));
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
