// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oldfile.h"
#include "searchfixture.h"

#include "store/backup.h"
#include "store/recovery.h"

#include <QTest>

using namespace corral;
using store::Store;
using test::contentOf;
using test::conversation;
using test::found;
using test::message;
using test::search;

/// The index of the search: what is in it, and what becomes of it when things go wrong.
class TestSearchIndex : public QObject, private test::SearchFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { reset(); }

    void erasedWordsAreNotInTheIndex_data()
    {
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("in the background") << false;
        QTest::newRow("at once") << true;
    }

    void erasedWordsAreNotInTheIndex()
    {
        QFETCH(bool, atOnce);
        const QByteArray secret = "xylophonsecretword";
        Store store(m_file);
        store.conversations.saveConversation(conversation(QStringLiteral("kept")));
        for (int i = 0; i < 30; ++i)
            store.conversations.saveMessage(QStringLiteral("kept"),
                                            message(QStringLiteral("kept %1").arg(i), QStringLiteral("horse")));
        QVERIFY(QCoro::waitFor(store.conversations.indexed()));
        store.conversations.saveConversation(conversation(QStringLiteral("c")));
        store.conversations.saveMessage(QStringLiteral("c"), message(QStringLiteral("a"), QString::fromUtf8(secret)));
        QVERIFY(QCoro::waitFor(store.conversations.indexed()));
        QVERIFY(words().contains(QString::fromUtf8(secret)));
        store.conversations.remove(QStringLiteral("c"));
        if (atOnce) {
            store.conversations.purgeDeleted(std::chrono::milliseconds(0));
            QVERIFY(QCoro::waitFor(store.database.settled()));
        } else {
            QVERIFY(QCoro::waitFor(store.database.settled()));
            QVERIFY(execute(QStringLiteral("UPDATE conversations SET deleted_at = 1 WHERE id = 'c'")));
            store.conversations.purgeDeleted(std::chrono::hours(24));
            QCOMPARE(found(store, secret), QStringList());
            QVERIFY(QCoro::waitFor(store.conversations.indexed()));
        }
        QVERIFY(!words().contains(QString::fromUtf8(secret)));
        QVERIFY(words().contains(QStringLiteral("horse")));
        for (const auto *tail : {"", "-wal"})
            QVERIFY2(!contentOf(m_file + QLatin1String(tail)).contains(secret), tail);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM search_stale")), 0);
        QCOMPARE(search(store, QStringLiteral("horse")).groups.first().count, 30);
    }

    void aChangedTextReplacesTheOldOne()
    {
        Store store(m_file);
        store.conversations.saveConversation(conversation(QStringLiteral("c")));
        store.conversations.saveMessage(QStringLiteral("c"), message(QStringLiteral("a"), QStringLiteral("horse 数据")));
        QCOMPARE(found(store, "horse"), QStringList{QStringLiteral("a")});
        store.conversations.saveMessage(QStringLiteral("c"), message(QStringLiteral("a"), QStringLiteral("zebra")));
        QCOMPARE(found(store, "horse"), QStringList());
        QCOMPARE(found(store, "zebra"), QStringList{QStringLiteral("a")});
        QVERIFY(QCoro::waitFor(store.conversations.indexed()));
        QCOMPARE(words(), QStringList{QStringLiteral("zebra")});
    }

    void anAnswerIsIndexedWhenItEnds()
    {
        Store store(m_file);
        store.conversations.saveConversation(conversation(QStringLiteral("c")));
        auto answer = message(QStringLiteral("a"), {});
        answer.role = chat::role::assistant;
        answer.state = chat::Message::State::Streaming;
        store.conversations.saveMessage(QStringLiteral("c"), answer);
        store.conversations.appendContent(answer.id, QStringLiteral("horse"), {});
        QVERIFY(search(store, QStringLiteral("horse")).isComplete);
        QCOMPARE(found(store, "horse"), QStringList());
        answer.content = QStringLiteral("horse");
        answer.state = chat::Message::State::Complete;
        store.conversations.finishMessage(QStringLiteral("c"), answer);
        QCOMPARE(found(store, "horse"), QStringList{QStringLiteral("a")});
    }

    void whatAKilledProgramDidNotIndexIsFoundAtTheNextStart()
    {
        {
            Store store(m_file);
            store.conversations.saveConversation(conversation(QStringLiteral("c")));
            store.conversations.saveMessage(QStringLiteral("c"), message(QStringLiteral("q"), QStringLiteral("zebra")));
            auto answer = message(QStringLiteral("a"), {});
            answer.role = chat::role::assistant;
            answer.state = chat::Message::State::Streaming;
            store.conversations.saveMessage(QStringLiteral("c"), answer);
            store.conversations.appendContent(answer.id, QStringLiteral("hor"), {});
            store.conversations.appendContent(answer.id, QStringLiteral("se"), {});
        }
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM search_pending")), 2);
        Store store(m_file);
        QCOMPARE(found(store, "horse"), QStringList{QStringLiteral("a")});
        QCOMPARE(found(store, "zebra"), QStringList{QStringLiteral("q")});
    }

    void theFileOfAnEarlierVersionIsIndexed_data() { oldfile::addVersions(); }

    void theFileOfAnEarlierVersionIsIndexed()
    {
        QFETCH(int, version);
        QVERIFY(oldfile::make(m_file, version));
        Store store(m_file);
        QCOMPARE(found(store, "hello"), QStringList{QStringLiteral("q")});
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM search_pending")), 0);
    }

    void messagesAreIndexedWithoutASearch()
    {
        QVERIFY(oldfile::make(m_file, 1));
        const Store store(m_file);
        QTRY_COMPARE(number(QStringLiteral("SELECT count(*) FROM search_pending")), 0);
    }

    void aDamagedIndexIsMadeAnew_data()
    {
        QTest::addColumn<QString>("damage");
        for (const auto *sql :
             {"DELETE FROM search_index_data", "UPDATE search_index_data SET block = x'00'",
              "UPDATE search_index_data SET block = randomblob(length(block))", "DELETE FROM search_index_docsize",
              "DROP TABLE search_index_data", "DROP TABLE search_index_config", "DROP TABLE search_index_idx",
              "DROP TABLE search_index", "DELETE FROM search_state",
              "UPDATE search_state SET value = 'other rules' WHERE name = 'version'"})
            QTest::newRow(sql) << QString::fromLatin1(sql);
    }

    void aDamagedIndexIsMadeAnew()
    {
        QFETCH(QString, damage);
        {
            Store store(m_file);
            store.conversations.saveConversation(conversation(QStringLiteral("c")));
            store.conversations.saveMessage(QStringLiteral("c"), message(QStringLiteral("a"), QStringLiteral("horse")));
            QCOMPARE(found(store, "horse"), QStringList{QStringLiteral("a")});
        }
        QVERIFY(execute(damage));
        {
            Store store(m_file);
            store.conversations.saveMessage(QStringLiteral("c"), message(QStringLiteral("b"), QStringLiteral("horse")));
            const auto first = QCoro::waitFor(store.conversations.search(chat::SearchQuery(QStringLiteral("horse"))));
            QVERIFY2(first, qPrintable(first.has_value() ? QString() : first.error().message));
            QVERIFY(QCoro::waitFor(store.conversations.indexed()));
            QCOMPARE(found(store, "horse"), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
            QVERIFY2(!QFile::exists(m_file + QStringLiteral(".damaged")), "only the index was damaged");
        }
        Store store(m_file);
        QVERIFY(QCoro::waitFor(store.database.opened())->setAside.isEmpty());
    }

    void aDamagedIndexDoesNotKeepFromErasing()
    {
        Store store(m_file);
        store.conversations.saveConversation(conversation(QStringLiteral("c")));
        store.conversations.saveMessage(QStringLiteral("c"), message(QStringLiteral("a"), QStringLiteral("horse")));
        QCOMPARE(found(store, "horse"), QStringList{QStringLiteral("a")});
        store.conversations.remove(QStringLiteral("c"));
        QVERIFY(QCoro::waitFor(store.database.settled()));
        QVERIFY(execute(QStringLiteral("UPDATE search_index_data SET block = randomblob(length(block))")));
        const auto purge = store.database.read(
            [](QSqlDatabase &database) { return store::purgeDeleted(database, std::chrono::milliseconds(0)); });
        const auto purged = purge.result();
        QVERIFY2(purged, qPrintable(purged.has_value() ? QString() : purged.error().message));
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM messages")), 0);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM search_stale")), 0);
    }

    void aBackupHasNoIndexAndNothingDeleted()
    {
        const QByteArray secret = "xylophonsecretword";
        {
            Store store(m_file);
            for (const auto *id : {"c", "kept"}) {
                store.conversations.saveConversation(conversation(QLatin1String(id)));
                store.conversations.saveMessage(QLatin1String(id),
                                                message(QStringLiteral("of ") + QLatin1String(id),
                                                        id[0] == 'c' ? QString::fromUtf8(secret) : QStringLiteral("horse")));
            }
            QVERIFY(QCoro::waitFor(store.conversations.indexed()));
            store.conversations.remove(QStringLiteral("c"));
        }
        const auto backup = m_folder->filePath(QStringLiteral("backup.db"));
        store::Interruption interruption;
        QCOMPARE(store::writeBackup(m_file, backup, interruption).value(), store::BackupOutcome::Made);
        QVERIFY(!contentOf(backup).contains(secret));
        Store store(backup);
        QCOMPARE(found(store, "horse"), QStringList{QStringLiteral("of kept")});
    }

    void recoveredMessagesAreFound()
    {
        {
            Store store(m_file);
            store.conversations.saveConversation(conversation(QStringLiteral("c")));
            store.conversations.saveMessage(QStringLiteral("c"), message(QStringLiteral("a"), QStringLiteral("horse")));
            QVERIFY(QCoro::waitFor(store.conversations.indexed()));
        }
        const auto recovered = m_folder->filePath(QStringLiteral("recovered.db"));
        const auto result = store::Recovery(m_file).writeTo(recovered);
        QCOMPARE(result.value().messages, 1);
        QVERIFY(!result.value().incomplete);
        Store store(recovered);
        QCOMPARE(found(store, "horse"), QStringList{QStringLiteral("a")});
    }

    void aNumberThatIsUsedAgainIsAnotherMessage()
    {
        Store store(m_file);
        store.conversations.saveConversation(conversation(QStringLiteral("c")));
        store.conversations.saveMessage(QStringLiteral("c"), message(QStringLiteral("a"), QStringLiteral("horse")));
        QCOMPARE(found(store, "horse"), QStringList{QStringLiteral("a")});
        QVERIFY(execute(QStringLiteral("DELETE FROM messages")));
        store.conversations.saveMessage(QStringLiteral("c"), message(QStringLiteral("b"), QStringLiteral("zebra")));
        QCOMPARE(found(store, "horse"), QStringList());
        QCOMPARE(found(store, "zebra"), QStringList{QStringLiteral("b")});
    }
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
