// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backupfixture.h"
#include "oldfile.h"

#include "store/conversations.h"
#include "store/messages.h"
#include "store/recoveredrows.h"
#include "store/recovery.h"

using namespace corral;
using namespace corral::test;

/// Which rows are restored from a backup, and which are not.
class TestRestore : public QObject, private BackupFixture
{
    Q_OBJECT

private:
    /// The conversation of the old file, in the database.
    [[nodiscard]] chat::Conversation stored() const
    {
        return Connection(m_file)
            .use([](QSqlDatabase &database) { return store::loadConversation(database, oldfile::conversation().id); })
            .map([](const chat::StoredConversation &found) { return found.conversation; })
            .value_or(chat::Conversation());
    }

private Q_SLOTS:
    void init() { begin(); }

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
        QCOMPARE(restore().value(), store::RestoreResult{});
        QCOMPARE(filledfile::integrityOf(m_file), QStringLiteral("ok"));
    }

    void aNewDatabaseGetsAllAndKeepsItsOwn()
    {
        const auto before = withoutNumbers(rows());
        QVERIFY(make());
        QVERIFY(QFile::remove(m_file));
        QVERIFY(Connection(m_file).use([](QSqlDatabase &database) {
            return store::openFile(database).and_then([&](const store::OpenResult &) {
                chat::Message message;
                message.id = QStringLiteral("new");
                message.role = chat::role::user;
                message.createdAt = QDateTime::fromMSecsSinceEpoch(1);
                return store::putConversation(
                           database, {QStringLiteral("mine"), {}, {}, {}, {}, message.createdAt, message.createdAt, {}, {}})
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
                .map([](const chat::StoredConversation &stored) {
                    QCOMPARE(stored.tree.path(QStringLiteral("conversation-0000-message-7")).size(), 8);
                });
        }));
    }

    void whatWasDeletedStaysDeleted()
    {
        QVERIFY(make());
        execute(QStringLiteral("UPDATE conversations SET deleted_at = 5 WHERE id = 'conversation-0002'"));
        execute(QStringLiteral("DELETE FROM messages WHERE conversation_id = 'conversation-0002'"));
        QCOMPARE(restore().value(), store::RestoreResult{});
    }

    void whatWasErasedIsNotRestored()
    {
        QVERIFY(make());
        execute(QStringLiteral("UPDATE conversations SET deleted_at = 5 WHERE id = 'conversation-0002'"));
        purge();
        const auto before = rows();
        QCOMPARE(before.value(QStringLiteral("conversations")).size(), 39);
        QCOMPARE(restore().value(), store::RestoreResult{});
        QCOMPARE(rows(), before);
    }

    void whatWasErasedIsNotRestoredEvenIfTheFileIsLost()
    {
        execute(QStringLiteral("UPDATE conversations SET deleted_at = 5 WHERE id = 'conversation-0002'"));
        QVERIFY(make());
        const auto older = m_folder->filePath(QStringLiteral("older.db"));
        QVERIFY(QFile::copy(backup(), older));
        QVERIFY(Connection(older).use([](QSqlDatabase &database) {
            return store::execute(database, QStringLiteral("INSERT INTO conversations VALUES ('conversation-0002', '', '', '', "
                                                           "'', '', 1, 1, NULL, '', '')"));
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
        QCOMPARE(restore().value(), store::RestoreResult{});
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
        QCOMPARE(restore().value(), store::RestoreResult{});
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

    void aConversationThatRecoveryMadeGetsItsServerBack()
    {
        const auto before = rows();
        QVERIFY(make());
        execute(QStringLiteral("UPDATE conversations SET title = '%1', server = '' WHERE id = 'conversation-0002'")
                    .arg(store::recoveredTitle(QStringLiteral("14.03.26"))));
        QVERIFY(rows() != before);
        QVERIFY(restore());
        QCOMPARE(rows(), before);
    }

    void aServerChosenSinceTheBackupStays()
    {
        QVERIFY(make());
        execute(QStringLiteral("UPDATE conversations SET server = 'another' WHERE id = 'conversation-0002'"));
        const auto before = rows();
        QCOMPARE(restore().value(), store::RestoreResult{});
        QCOMPARE(rows(), before);
    }

    void aBackupOfAnEarlierCorralIsRead_data() { oldfile::addVersions(); }

    void aBackupOfAnEarlierCorralIsRead()
    {
        QFETCH(const int, version);
        const auto others = rows().value(QStringLiteral("conversations"));
        const auto old = m_folder->filePath(QStringLiteral("old.db"));
        QVERIFY(oldfile::make(old, version));
        QCOMPARE(restore(old).value(), (store::RestoreResult{1, 1}));
        QVERIFY(stored() == oldfile::conversation());
        auto after = rows().value(QStringLiteral("conversations"));
        QCOMPARE(after.remove("text:" + QByteArray("c").toHex()), 1);
        QCOMPARE(after, others);
    }

    void aBackupWithoutServersLeavesTheServer_data() { oldfile::addVersions(6); }

    void aBackupWithoutServersLeavesTheServer()
    {
        QFETCH(const int, version);
        const auto old = m_folder->filePath(QStringLiteral("old.db"));
        QVERIFY(oldfile::make(old, version));
        auto expected = oldfile::conversation();
        QVERIFY(restore(old));
        execute(QStringLiteral("UPDATE conversations SET title = '%1', server = 'workshop' WHERE id = 'c'")
                    .arg(store::recoveredTitle(QStringLiteral("14.03.26"))));
        QCOMPARE(restore(old).value(), store::RestoreResult{});
        expected.server = QStringLiteral("workshop");
        QVERIFY(stored() == expected);
    }

    void aBackupThatCannotBeReadIsReportedAndChangesNothing()
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

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
