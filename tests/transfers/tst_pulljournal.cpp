// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/pulljournal.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace corral;
using transfers::PullJournal;
using transfers::StoredPull;

class TestPullJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsPullsFromOneStartToTheNext();
    void isEmptyWithoutAFile();
    void writesTheLastStateOfMany();
    void movesAsideWhatItCannotRead();
    void leavesAloneWhatItCannotOpen();
    void saysWhatCannotBeWritten();
    void isReadableByTheUserOnly();

private:
    [[nodiscard]] static QList<StoredPull> loaded(const QString &file);

    QTemporaryDir m_folder;
    const QList<StoredPull> m_pulls = {
        {QStringLiteral("llama3.2:3b"), QStringLiteral("127.0.0.1:11434"), false, 100, 2'000'000'000},
        {QStringLiteral("box:5000/me/x"), QStringLiteral("box:11434"), true, 0, 0}};
};

QList<StoredPull> TestPullJournal::loaded(const QString &file)
{
    PullJournal journal(file);
    QList<StoredPull> pulls;
    bool done = false;
    connect(&journal, &PullJournal::loaded, &journal, [&](const QList<StoredPull> &read) {
        pulls = read;
        done = true;
    });
    journal.load();
    return QTest::qWaitFor([&done] { return done; }) ? pulls : QList<StoredPull>();
}

void TestPullJournal::keepsPullsFromOneStartToTheNext()
{
    const QString file = m_folder.filePath(QStringLiteral("new folder/transfers.json"));
    {
        PullJournal journal(file);
        journal.save(m_pulls);
    }
    QCOMPARE(loaded(file), m_pulls);
}

void TestPullJournal::isEmptyWithoutAFile() { QVERIFY(loaded(m_folder.filePath(QStringLiteral("none"))).isEmpty()); }

void TestPullJournal::writesTheLastStateOfMany()
{
    const QString file = m_folder.filePath(QStringLiteral("many"));
    {
        PullJournal journal(file);
        for (qint64 i = 0; i < 50; ++i)
            journal.save({{QStringLiteral("x"), QString(), false, i, 50}});
    }
    QCOMPARE(loaded(file).first().completed, 49);
}

void TestPullJournal::movesAsideWhatItCannotRead()
{
    const QString path = m_folder.filePath(QStringLiteral("broken"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"pulls\": tru");
    file.close();
    PullJournal journal(path);
    QSignalSpy failed(&journal, &PullJournal::failed);
    QSignalSpy read(&journal, &PullJournal::loaded);
    journal.load();
    QTRY_COMPARE(read.count(), 1);
    QCOMPARE(failed.count(), 1);
    QVERIFY(QFile::exists(path + QStringLiteral(".damaged")));
    QVERIFY(!QFile::exists(path));
}

/// A socket is a file that cannot be opened, not even by root, to whom permissions do not apply.
void TestPullJournal::leavesAloneWhatItCannotOpen()
{
    const QString path = m_folder.filePath(QStringLiteral("closed"));
    QCOMPARE(mknod(QFile::encodeName(path).constData(), S_IFSOCK | S_IRUSR | S_IWUSR, 0), 0);
    {
        PullJournal journal(path);
        QSignalSpy failed(&journal, &PullJournal::failed);
        QSignalSpy read(&journal, &PullJournal::loaded);
        journal.load();
        QTRY_COMPARE(read.count(), 1);
        QCOMPARE(failed.count(), 1);
        QVERIFY2(!failed.first().first().value<Error>().hint.isEmpty(), "what to do about it");
        journal.save(m_pulls);
    }
    QVERIFY2(!QFileInfo(path).isFile(), "it was written over");
    QVERIFY(QFile::exists(path));
}

void TestPullJournal::saysWhatCannotBeWritten()
{
    QFile blocker(m_folder.filePath(QStringLiteral("file")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    PullJournal journal(blocker.fileName() + QStringLiteral("/below/transfers.json"));
    QSignalSpy failed(&journal, &PullJournal::failed);
    journal.save(m_pulls);
    QTRY_COMPARE(failed.count(), 1);
}

void TestPullJournal::isReadableByTheUserOnly()
{
    const QString file = m_folder.filePath(QStringLiteral("private"));
    {
        PullJournal journal(file);
        journal.save(m_pulls);
    }
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

QTEST_GUILESS_MAIN(TestPullJournal)
#include "tst_pulljournal.moc"
