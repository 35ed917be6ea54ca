// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filledfile.h"
#include "fulldisk.h"

#include "store/backups.h"
#include "store/connection.h"
#include "store/filecheck.h"
#include "store/openfile.h"
#include "store/recoveredrows.h"
#include "store/recovery.h"
#include "store/restore.h"
#include "store/rows.h"
#include "store/schema.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace corral;
using store::BackupOutcome;
using store::Connection;
using store::Result;

namespace {

const QDate today(2026, 3, 14);

}

/// Copies of the database, and what comes back from them.
class TestBackups : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    void execute(const QString &sql) const
    {
        QVERIFY(Connection(m_file).use([&](QSqlDatabase &database) {
            return store::execute(database, QStringLiteral("PRAGMA foreign_keys = ON")).and_then([&] {
                return store::execute(database, sql);
            });
        }));
    }

    [[nodiscard]] Result<BackupOutcome> make(QDate day = today) const
    {
        store::Backups backups(m_file);
        return backups.make(day).result();
    }

    void purge() const
    {
        QVERIFY(Connection(m_file).use([](QSqlDatabase &database) {
            return store::execute(database, QStringLiteral("PRAGMA foreign_keys = ON")).and_then([&] {
                return store::purgeDeleted(database, std::chrono::milliseconds(0));
            });
        }));
    }

    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->filePath(QStringLiteral("backups"))).entryList(QDir::Files, QDir::Name);
    }

    [[nodiscard]] QString backup() const { return store::Backups(m_file).list().value(0).file; }

    [[nodiscard]] Result<store::Restored> restore() const { return restore(backup()); }
    [[nodiscard]] Result<store::Restored> restore(const QString &from) const
    {
        return Connection(m_file).use([&](QSqlDatabase &database) { return store::restoreMissing(database, from); });
    }

    [[nodiscard]] filledfile::Rows rows() const
    {
        auto all = filledfile::readable(m_file);
        all.remove(QStringLiteral("runs")); // their numbers are not kept
        return all;
    }

    /// Without what keeps no order: a new conversation in a new file took the first numbers.
    static filledfile::Rows withoutNumbers(filledfile::Rows rows)
    {
        for (auto &table : rows) {
            for (auto &row : table)
                row.remove(QStringLiteral("number"));
        }
        return rows;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("corral.db"));
        filledfile::make(m_file);
        execute(QStringLiteral("UPDATE messages SET state = 'interrupted' WHERE state = 'streaming'"));
        execute(QStringLiteral("DELETE FROM chunks"));
    }

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
                        return net::failure(net::Error::Kind::Storage, {});
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

    void nothingIsMadeOfNothing()
    {
        execute(QStringLiteral("DELETE FROM conversations"));
        QCOMPARE(make().value(), BackupOutcome::NothingToKeep);
        QCOMPARE(names(), QStringList());
        QVERIFY(QFile::remove(m_file));
        QCOMPARE(make().value(), BackupOutcome::NothingToKeep);
    }

    void aFullDiskIsSaidAndNothingRemains()
    {
        QVERIFY(make());
        {
            const FullDisk disk(100'000);
            const auto made = make(today.addDays(1));
            QVERIFY(!made);
            QCOMPARE(made.error().kind, net::Error::Kind::Storage);
            QVERIFY2(made.error().message.contains(QLatin1String("backup")), qPrintable(made.error().message));
            QVERIFY(made.error().hint.contains(QLatin1String("space")));
        }
        QCOMPARE(names(), QStringList{QStringLiteral("corral-2026-03-14.db")});
        QCOMPARE(make(today.addDays(1)).value(), BackupOutcome::Made);
    }

    void theEndOfTheProgramStopsIt()
    {
        execute(QStringLiteral("UPDATE conversations SET deleted_at = 5 WHERE id = 'conversation-0003'"));
        // Without an end to it, what was deleted would never be out of the copy.
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

    void theEndOfTheProgramStopsTheLookForDamage()
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

    void aFolderThatCannotBeMadeIsSaid()
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

    void whatIsMissingComesBack()
    {
        const auto before = rows();
        QVERIFY(make());
        execute(QStringLiteral("DELETE FROM conversations WHERE id IN ('conversation-0002', 'conversation-0039')"));
        execute(QStringLiteral("DELETE FROM messages WHERE id LIKE 'conversation-0010-message-%' AND number % 2 = 0"));
        const auto restored = restore().value();
        QCOMPARE(restored.conversations, 2);
        QCOMPARE(restored.messages, 2 * 8 + 4);
        QCOMPARE(rows(), before);
        QCOMPARE(restore().value(), store::Restored{});
        QCOMPARE(filledfile::integrityOf(m_file), QStringLiteral("ok"));
    }

    void aNewDatabaseGetsAllAndKeepsItsOwn()
    {
        const auto before = withoutNumbers(rows());
        QVERIFY(make());
        QVERIFY(QFile::remove(m_file));
        QVERIFY(Connection(m_file).use([](QSqlDatabase &database) {
            return store::openFile(database).and_then([&](const store::Opened &) {
                chat::Message message;
                message.id = QStringLiteral("new");
                message.role = chat::role::user;
                message.createdAt = QDateTime::fromMSecsSinceEpoch(1);
                return store::saveConversation(database,
                                               {QStringLiteral("mine"), {}, {}, {}, message.createdAt, message.createdAt, {}, {}})
                    .and_then([&] { return store::putMessage(database, QStringLiteral("mine"), message); });
            });
        }));
        QCOMPARE(restore().value().conversations, 40);
        auto after = withoutNumbers(rows());
        QCOMPARE(after[QStringLiteral("conversations")].remove("text:" + QByteArray("mine").toHex().toUpper()), 1);
        QCOMPARE(after[QStringLiteral("messages")].remove("text:" + QByteArray("new").toHex().toUpper()), 1);
        QCOMPARE(after, before);
        QVERIFY(Connection(m_file).use([](QSqlDatabase &database) {
            return store::loadConversation(database, QStringLiteral("conversation-0000"))
                .map([](const store::StoredConversation &stored) {
                    QCOMPARE(stored.tree.path(QStringLiteral("conversation-0000-message-7")).size(), 8);
                });
        }));
    }

    void whatWasDeletedStaysDeleted()
    {
        QVERIFY(make());
        execute(QStringLiteral("UPDATE conversations SET deleted_at = 5 WHERE id = 'conversation-0002'"));
        execute(QStringLiteral("DELETE FROM messages WHERE conversation_id = 'conversation-0002'"));
        QCOMPARE(restore().value(), store::Restored{});
    }

    void whatWasErasedStaysAway()
    {
        QVERIFY(make());
        execute(QStringLiteral("UPDATE conversations SET deleted_at = 5 WHERE id = 'conversation-0002'"));
        purge();
        const auto before = rows();
        QCOMPARE(before.value(QStringLiteral("conversations")).size(), 39);
        QCOMPARE(restore().value(), store::Restored{});
        QCOMPARE(rows(), before);
    }

    void whatWasErasedStaysAwayAlsoWhenTheFileIsLost()
    {
        execute(QStringLiteral("UPDATE conversations SET deleted_at = 5 WHERE id = 'conversation-0002'"));
        QVERIFY(make());
        const auto older = m_folder->filePath(QStringLiteral("older.db"));
        QVERIFY(QFile::copy(backup(), older));
        QVERIFY(Connection(older).use([](QSqlDatabase &database) {
            return store::execute(database, QStringLiteral("INSERT INTO conversations VALUES ('conversation-0002', '', '', '', "
                                                           "'', '', 1, 1, NULL)"));
        }));
        purge();
        QVERIFY(make(today.addDays(1)));
        QVERIFY(QFile::remove(m_file));
        QVERIFY(Connection(m_file).use([](QSqlDatabase &database) { return store::openFile(database); }));
        QCOMPARE(restore().value().conversations, 39);
        QCOMPARE(restore(older).value().conversations, 0);
    }

    void aRecoveredConversationThatWasDeletedStaysDeleted()
    {
        QVERIFY(make());
        execute(QStringLiteral("UPDATE conversations SET deleted_at = 5, title = '%1' WHERE id = 'conversation-0002'")
                    .arg(store::recoveredTitle(QStringLiteral("14.03.26"))));
        QCOMPARE(restore().value(), store::Restored{});
        const auto listed =
            Connection(m_file).use([](QSqlDatabase &database) { return store::listConversations(database); }).value();
        QCOMPARE(listed.size(), 39);
    }

    void aMessageWhoseConversationWasErasedStaysWhereDamageLeftIt()
    {
        QVERIFY(make());
        execute(QStringLiteral("UPDATE messages SET conversation_id = 'conversation-0003', state = 'interrupted' WHERE id = "
                               "'conversation-0002-message-7'"));
        execute(QStringLiteral("UPDATE conversations SET deleted_at = 5 WHERE id = 'conversation-0002'"));
        purge();
        const auto before = rows();
        QCOMPARE(restore().value(), store::Restored{});
        QCOMPARE(rows(), before);
    }

    void whatDamageTookComesBack()
    {
        const auto before = rows();
        QVERIFY(make());
        execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        auto bytes = filledfile::contentOf(m_file);
        for (qsizetype page = 4; page < bytes.size() / 4096; page += 3)
            bytes.replace(page * 4096, 4096, QByteArray(4096, '\0'));
        filledfile::write(m_file, bytes);
        QVERIFY(Connection(m_file)
                    .use([](QSqlDatabase &database) {
                        database.close();
                        return store::openFile(database);
                    })
                    .value()
                    .incomplete);
        QVERIFY(rows() != before);
        QVERIFY(restore().value().messages > 20);
        QCOMPARE(withoutNumbers(rows()).value(QStringLiteral("messages")),
                 withoutNumbers(before).value(QStringLiteral("messages")));
        QCOMPARE(rows().value(QStringLiteral("conversations")).size(), 40);
        for (const auto &row : rows().value(QStringLiteral("conversations")))
            QVERIFY(!QByteArray::fromHex(row.value(QStringLiteral("title")).mid(5)).startsWith("Recovered"));
    }

    void aBackupOfAnEarlierCorralIsRead()
    {
        const auto old = m_folder->filePath(QStringLiteral("old.db"));
        QVERIFY(Connection(old).use([&](QSqlDatabase &database) {
            return store::migrate(database, 2)
                .and_then([&] {
                    return store::execute(
                        database, QStringLiteral("INSERT INTO conversations VALUES ('old', '', '', '', '', '', 1, 1, NULL)"));
                })
                .and_then([&] {
                    return store::execute(
                        database,
                        QStringLiteral("INSERT INTO messages VALUES (7, 'm', 'old', '', 'user', 'Hello', '', '', '', 5, "
                                       "'complete', '', 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL)"));
                });
        }));
        QCOMPARE(restore(old).value(), (store::Restored{1, 1}));
    }

    void aBackupThatCannotBeReadIsSaidAndChangesNothing()
    {
        const auto before = filledfile::readable(m_file);
        QVERIFY(!restore(m_folder->filePath(QStringLiteral("none.db"))));
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("none.db"))));
        filledfile::write(m_folder->filePath(QStringLiteral("bad.db")), QByteArray(5000, 'x'));
        QVERIFY(restore(m_folder->filePath(QStringLiteral("bad.db"))).error().message.contains(QLatin1String("bad.db")));
        QVERIFY(make());
        QVERIFY(Connection(backup()).use(
            [](QSqlDatabase &database) { return store::execute(database, QStringLiteral("PRAGMA user_version = 99")); }));
        QVERIFY(restore().error().message.contains(QLatin1String("newer Corral")));
        QCOMPARE(filledfile::readable(m_file), before);
    }
};

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
