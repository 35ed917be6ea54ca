// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backupfixture.h"
#include "fulldisk.h"

#include "store/filecheck.h"

#include <QFileInfo>

using namespace corral;
using namespace corral::test;

/// Backups of the database.
class TestBackups : public QObject, private BackupFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void oneIsMadeADayAndThreeAreKept()
    {
        for (int day = 0; day < 5; ++day) {
            store::Backups backups(m_file);
            QVERIFY(backups.isDue(today.addDays(day)));
            QCOMPARE(backups.make(today.addDays(day)).result().value(), BackupOutcome::Made);
            QVERIFY(!backups.isDue(today.addDays(day)));
            QCOMPARE(backups.make(today.addDays(day)).result().value(), BackupOutcome::AlreadyThere);
        }
        QCOMPARE(names(), (QStringList{QStringLiteral("corral-2026-03-16.db"), QStringLiteral("corral-2026-03-17.db"),
                                       QStringLiteral("corral-2026-03-18.db")}));
        const auto list = store::Backups(m_file).list();
        QCOMPARE(list.size(), 3);
        QCOMPARE(list.first().day, today.addDays(4));
        QVERIFY(list.first().size > 100'000);
        QCOMPARE(store::Backups(m_file).size(), list.at(0).size + list.at(1).size + list.at(2).size);
    }

    void onlyTheUserMayReadThem()
    {
        QVERIFY(make());
        const auto others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(backup()) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(store::Backups(m_file).folder()) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(backup()) & QFile::ExeOwner, QFile::Permissions());
    }

    void aBackupHasWhatTheDatabaseHas()
    {
        QVERIFY(make());
        QCOMPARE(filledfile::integrityOf(backup()), QStringLiteral("ok"));
        QCOMPARE(filledfile::readable(backup()), filledfile::readable(m_file));
    }

    void othersMayWriteMeanwhile()
    {
        Connection writer(m_file);
        QVERIFY(writer.use([this](QSqlDatabase &database) -> Result<void> {
            store::Transaction transaction(database);
            return store::execute(database, QStringLiteral("UPDATE conversations SET title = 'not yet'"))
                .and_then([&]() -> Result<void> {
                    if (make() != BackupOutcome::Made)
                        return failure(Error::Kind::Storage, {});
                    return transaction.commit();
                });
        }));
        const auto text = "text:" + QByteArray("not yet").toHex().toUpper();
        for (const auto &row : filledfile::readable(backup()).value(QStringLiteral("conversations")))
            QVERIFY(row.value(QStringLiteral("title")) != text);
    }

    void whatIsDeletedAndWhatStreamsIsNotCopiedAsItIs()
    {
        execute(QStringLiteral("UPDATE conversations SET deleted_at = 5, draft = 'unmistakable' WHERE id = 'conversation-0003'"));
        execute(QStringLiteral("UPDATE messages SET state = 'streaming' WHERE id = 'conversation-0005-streaming'"));
        execute(QStringLiteral("INSERT INTO chunks VALUES ('conversation-0005-streaming', 1, 'so far', '')"));
        QVERIFY(make());
        const auto copy = filledfile::readable(backup());
        QCOMPARE(copy.value(QStringLiteral("conversations")).size(), 39);
        QVERIFY(!filledfile::contentOf(backup()).contains("unmistakable"));
        const auto answer =
            copy.value(QStringLiteral("messages")).value("text:" + QByteArray("conversation-0005-streaming").toHex().toUpper());
        QCOMPARE(answer.value(QStringLiteral("content")), "text:" + QByteArray("so far").toHex().toUpper());
        QCOMPARE(answer.value(QStringLiteral("state")), "text:" + QByteArray("interrupted").toHex().toUpper());
    }

    void aDamagedDatabaseIsMarkedAndReplacesNoBackup()
    {
        QVERIFY(make());
        const auto before = filledfile::contentOf(backup());
        auto bytes = filledfile::contentOf(m_file);
        bytes.replace(bytes.size() / 2, 20'000, QByteArray(20'000, '\xff'));
        filledfile::write(m_file, bytes);
        for (int day = 1; day < 5; ++day)
            QCOMPARE(make(today.addDays(day)).value(), BackupOutcome::SourceDamaged);
        QVERIFY(store::isMarkedDamaged(m_file));
        QCOMPARE(names().size(), 1);
        QCOMPARE(filledfile::contentOf(backup()), before);
    }

    void noBackupIsMadeOfAnEmptyDatabase()
    {
        execute(QStringLiteral("DELETE FROM conversations"));
        QCOMPARE(make().value(), BackupOutcome::NothingToKeep);
        QCOMPARE(names(), QStringList());
        QVERIFY(QFile::remove(m_file));
        QCOMPARE(make().value(), BackupOutcome::NothingToKeep);
    }

    void aFullDiskIsReportedAndNothingRemains()
    {
        QVERIFY(make());
        {
            const FullDisk disk(100'000);
            const auto made = make(today.addDays(1));
            QVERIFY(!made);
            QCOMPARE(made.error().kind, Error::Kind::Storage);
            QVERIFY2(made.error().message.contains(QLatin1String("backup")), qPrintable(made.error().message));
            QVERIFY(made.error().hint.contains(QLatin1String("space")));
        }
        QCOMPARE(names(), QStringList{QStringLiteral("corral-2026-03-14.db")});
        QCOMPARE(make(today.addDays(1)).value(), BackupOutcome::Made);
    }

    void theEndOfTheProgramStopsIt()
    {
        execute(QStringLiteral("UPDATE conversations SET deleted_at = 5 WHERE id = 'conversation-0003'"));
        // This never ends, so the deleted conversations would never be removed from the copy.
        execute(QStringLiteral("CREATE TRIGGER slow AFTER DELETE ON conversations BEGIN SELECT (WITH RECURSIVE counted(n) AS "
                               "(SELECT 1 UNION ALL SELECT n + 1 FROM counted) SELECT max(n) FROM counted); END"));
        auto backups = std::make_unique<store::Backups>(m_file);
        const auto making = backups->make(today);
        const auto next = backups->make(today.addDays(1));
        QTRY_VERIFY(names().contains(QStringLiteral("corral-2026-03-14.db.part-journal")));
        backups.reset();
        QCOMPARE(making.result().value(), BackupOutcome::Stopped);
        QCOMPARE(next.result().value(), BackupOutcome::Stopped);
        QCOMPARE(names(), QStringList());
        QVERIFY(!store::isMarkedDamaged(m_file));
    }

    void theEndOfTheProgramStopsTheDamageCheck()
    {
        QVERIFY(Connection(m_file).use([](QSqlDatabase &database) {
            return store::execute(database, QStringLiteral("CREATE INDEX slow ON runs (length(server))"))
                .and_then([&] { return store::execute(database, QStringLiteral("PRAGMA writable_schema = ON")); })
                .and_then([&] {
                    return store::execute(database, QStringLiteral("UPDATE sqlite_master SET sql = 'CREATE INDEX slow ON runs "
                                                                   "(length(hex(zeroblob(99000000 + length(server)))))' WHERE "
                                                                   "name = 'slow'"));
                });
        }));
        auto backups = std::make_unique<store::Backups>(m_file);
        const auto making = backups->make(today);
        QTRY_VERIFY(QFileInfo::exists(backups->folder()));
        backups.reset();
        QCOMPARE(making.result().value(), BackupOutcome::Stopped);
        QCOMPARE(names(), QStringList());
        QVERIFY(!store::isMarkedDamaged(m_file));
    }

    void aFolderThatCannotBeMadeIsReported()
    {
        filledfile::write(m_folder->filePath(QStringLiteral("backups")), "x");
        const auto made = make();
        QVERIFY(!made);
        QVERIFY2(made.error().message.contains(QLatin1String("backups")), qPrintable(made.error().message));
    }

    void whatAKilledProgramLeftIsRemoved()
    {
        QVERIFY(QDir().mkpath(store::Backups(m_file).folder()));
        filledfile::write(store::Backups(m_file).folder() + QStringLiteral("/corral-2026-03-01.db.part"), "half");
        filledfile::write(store::Backups(m_file).folder() + QStringLiteral("/notes.txt"), "mine");
        QVERIFY(make());
        QCOMPARE(names(), (QStringList{QStringLiteral("corral-2026-03-14.db"), QStringLiteral("notes.txt")}));
        QCOMPARE(store::Backups(m_file).list().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
