// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile/foldersize.h"
#include "profile/logfile.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <thread>

using namespace corral::profile;

namespace {

Q_LOGGING_CATEGORY(ours, "corral.test")
Q_LOGGING_CATEGORY(quiet, "corral.quiet", QtWarningMsg)
Q_LOGGING_CATEGORY(others, "qt.test")

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

class TestLogFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

private Q_SLOTS:
    void initTestCase() { qunsetenv("QT_LOGGING_RULES"); }
    void init() { m_path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".log")); }

    void writesOnlyItsOwnCategories()
    {
        const LogFile log(m_path);
        qCInfo(ours, "said");
        qCInfo(quiet, "told to the file alone");
        QTest::ignoreMessage(QtWarningMsg, "two\nlines");
        qCWarning(ours, "two\nlines");
        QTest::ignoreMessage(QtDebugMsg, "each request");
        qCDebug(ours, "each request");
        QTest::ignoreMessage(QtWarningMsg, "http://me:secret@host");
        qCWarning(others, "http://me:secret@host");
        const auto lines = contentOf(m_path).split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines.at(0).endsWith("Z info corral.test: said"));
        QVERIFY(lines.at(1).endsWith("Z info corral.quiet: told to the file alone"));
        QVERIFY(lines.at(2).endsWith("Z warning corral.test: two lines"));
        QCOMPARE(lines.at(3), QByteArray());
    }

    void isPrivate()
    {
        const LogFile log(m_path);
        qCInfo(ours, "said");
        QCOMPARE(QFileInfo(m_path).permissions() & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
                 QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }

    void beginsAgainWhenItIsFull()
    {
        constexpr qint64 largest = 1000;
        const LogFile log(m_path, largest);
        for (int i = 0; i < 100; ++i) {
            const QByteArray text = QByteArrayLiteral("message ") + QByteArray::number(i);
            qCInfo(ours, "%s", text.constData());
            QVERIFY(QFileInfo(m_path).size() <= largest);
        }
        QVERIFY(contentOf(m_path).endsWith("message 99\n"));
        QVERIFY(QFileInfo(m_path + QStringLiteral(".1")).size() <= largest);
        QCOMPARE(QDir(m_folder.path()).entryList({QFileInfo(m_path).fileName() + QStringLiteral("*")}).size(), 2);
    }

    void endsWithItsObject()
    {
        auto log = std::make_unique<LogFile>(m_path);
        qCInfo(ours, "before");
        log.reset();
        QTest::ignoreMessage(QtInfoMsg, "after");
        qCInfo(ours, "after");
        QVERIFY(contentOf(m_path).contains("before"));
        QVERIFY(!contentOf(m_path).contains("after"));
    }

    void takesMessagesOfSeveralThreads()
    {
        const LogFile log(m_path);
        const auto write = [](const char *text) {
            for (int i = 0; i < 100; ++i)
                qCInfo(ours, "%s", text);
        };
        std::thread other(write, "there");
        write("here");
        other.join();
        QCOMPARE(contentOf(m_path).count('\n'), 200);
        QCOMPARE(contentOf(m_path).count(": there\n"), 100);
    }

    void givesItsEndInWholeLines()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 50; ++i)
            file.write("line " + QByteArray::number(i) + '\n');
        file.close();
        QCOMPARE(logTail(m_path, 20).result(), QStringLiteral("line 48\nline 49\n"));
        QVERIFY(logTail(m_path).result().startsWith(QStringLiteral("line 0\n")));
        QCOMPARE(logTail(m_path + QStringLiteral(".no")).result(), QString());
    }

    void countsAFolder()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("a/.b")));
        for (const auto *const name : {"one", "a/two", "a/.b/.three"}) {
            QFile file(folder.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(1000));
        }
        QVERIFY(QFile::link(folder.path(), folder.filePath(QStringLiteral("a/loop"))));
        QCOMPARE(folderSize(folder.path()).result(), 3000);
        QCOMPARE(folderSize(folder.filePath(QStringLiteral("none"))).result(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_logfile.moc"
