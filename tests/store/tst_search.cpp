// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oldfile.h"

#include "store/backup.h"
#include "store/recovery.h"
#include "store/searchindex.h"
#include "store/store.h"

#include <QCoroTask>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using store::Connection;
using store::Store;

namespace {

chat::Conversation conversation(const QString &id, const QString &title = {})
{
    chat::Conversation made;
    made.id = id;
    made.title = title;
    made.createdAt = made.updatedAt = QDateTime::currentDateTime();
    return made;
}

chat::Message message(const QString &id, const QString &content, const QString &thinking = {})
{
    chat::Message made;
    made.id = id;
    made.role = chat::role::user;
    made.content = content;
    made.thinking = thinking;
    made.createdAt = QDateTime::currentDateTime();
    return made;
}

chat::SearchResult search(Store &store, const QString &typed)
{
    const auto result = QCoro::waitFor(store.conversations.search(chat::SearchQuery(typed)));
    if (!result) {
        qWarning() << result.error().message;
        return {{}, false};
    }
    return *result;
}

/// The ids of the messages found, in order.
QStringList idsOf(const chat::SearchResult &result)
{
    QStringList ids;
    for (const auto &group : result.groups) {
        for (const auto &hit : group.hits)
            ids << hit.messageId;
    }
    return ids;
}

QStringList found(Store &store, const char *typed)
{
    auto ids = idsOf(search(store, QString::fromUtf8(typed)));
    ids.sort();
    return ids;
}

QByteArray contentOf(const QString &file)
{
    QFile open(file);
    return open.open(QIODevice::ReadOnly) ? open.readAll() : QByteArray();
}

}

/// Full-text search over the stored conversations.
class TestSearch : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    Result<void> execute(const QString &sql) const
    {
        return Connection(m_file).use([&](QSqlDatabase &database) { return store::execute(database, sql); });
    }

    qint64 number(const QString &sql) const
    {
        return Connection(m_file)
            .use([&](QSqlDatabase &database) {
                return store::run(database, sql).map([](QSqlQuery query) {
                    return query.next() ? query.value(0).toLongLong() : -1;
                });
            })
            .value_or(-1);
    }

    /// All words in the index, also those of removed messages that are still in it.
    QStringList words() const
    {
        return Connection(m_file)
            .use([](QSqlDatabase &database) {
                std::ignore = store::execute(
                    database, QStringLiteral("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search_index, row)"));
                return store::run(database, QStringLiteral("SELECT term FROM temp.words")).map([](QSqlQuery query) {
                    QStringList words;
                    while (query.next())
                        words << query.value(0).toString();
                    return words;
                });
            })
            .value_or(QStringList());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("corral.db"));
    }

    void findsTexts()
    {
        Store store(m_file);
        store.conversations.saveConversation(conversation(QStringLiteral("c"), QStringLiteral("Title")));
        store.conversations.saveMessage(QStringLiteral("c"), message(QStringLiteral("a"), QStringLiteral("The red horse")));
        store.conversations.saveMessage(QStringLiteral("c"), message(QStringLiteral("b"), QStringLiteral("Füllen, 关系数据库")));
        QCOMPARE(found(store, "hors"), QStringList{QStringLiteral("a")});
        QCOMPARE(found(store, "RED horse"), QStringList{QStringLiteral("a")});
        QCOMPARE(found(store, "red cow"), QStringList());
        QCOMPARE(found(store, "\"the red\""), QStringList{QStringLiteral("a")});
        QCOMPARE(found(store, "\"the horse\""), QStringList());
        QCOMPARE(found(store, "fullen"), QStringList{QStringLiteral("b")});
        QCOMPARE(found(store, "数据"), QStringList{QStringLiteral("b")});
        QCOMPARE(found(store, "据数"), QStringList());
        const auto result = search(store, QStringLiteral("horse"));
        QVERIFY(result.isComplete);
        QCOMPARE(result.groups.size(), 1);
        QCOMPARE(result.groups.first().conversationId, QStringLiteral("c"));
        QCOMPARE(result.groups.first().title, QStringLiteral("Title"));
        QCOMPARE(result.groups.first().count, 1);
        QCOMPARE(result.groups.first().hits.first().snippet, (chat::Snippet{QStringLiteral("The red horse"), {{8, 5}}}));
    }

    void noInputIsSyntaxOrAnError_data()
    {
        QTest::addColumn<QString>("typed");
        for (const auto *text : {"\"",
                                 "AND",
                                 "*",
                                 "a*",
                                 "NOT horse",
                                 "OR",
                                 "NEAR(a b)",
                                 "content:horse",
                                 "-horse",
                                 "^horse",
                                 "{a b}",
                                 "a + b",
                                 "'",
                                 "';--",
                                 "🙂",
                                 "👩‍👩‍👧",
                                 "حصان \u202e",
                                 "\u200f\u200e",
                                 "%",
                                 "_",
                                 "horse\"",
                                 "\\",
                                 "ｆｕｌｌ",
                                 "\"horse \" \"",
                                 "数",
                                 "a\u0301",
                                 "\xf4\x8f\xbf\xbf",
                                 "𐐷"})
            QTest::newRow(text) << QString::fromUtf8(text);
        QTest::newRow("long") << QStringLiteral("horse ").repeated(1'700);
        QTest::newRow("long word") << QString(10'000, u'w');
        QTest::newRow("NUL") << QString(3, QChar::Null) + QStringLiteral("horse");
        QTest::newRow("half a pair") << QString(1, QChar(0xd83d)) + QStringLiteral("horse");
        QTest::newRow("private") << QString(2, QChar(0xe000));
    }

    void noInputIsSyntaxOrAnError()
    {
        QFETCH(QString, typed);
        Store store(m_file);
        store.conversations.saveConversation(conversation(QStringLiteral("c")));
        store.conversations.saveMessage(QStringLiteral("c"), message(QStringLiteral("a"), QStringLiteral("horse ") + typed));
        QVERIFY(QCoro::waitFor(store.conversations.search(chat::SearchQuery(typed))));
        QVERIFY(QCoro::waitFor(store.conversations.indexed()));
        QVERIFY(number(QStringLiteral("SELECT count(*) FROM search_index")) == 1);
    }

    void betterAndNewerComesFirst()
    {
        Store store(m_file);
        const auto put = [&](const QString &id, int days, const QString &content, const QString &thinking) {
            auto made = conversation(id, id);
            made.updatedAt = made.updatedAt.addDays(-days);
            store.conversations.saveConversation(made);
            store.conversations.saveMessage(id, message(id, content, thinking));
        };
        const auto filler = QStringLiteral("some other words that fill this text ").repeated(10);
        put(QStringLiteral("thinking"), 0, filler, QStringLiteral("zebra ") + filler);
        put(QStringLiteral("old"), 700, QStringLiteral("zebra ") + filler, filler);
        put(QStringLiteral("new"), 1, QStringLiteral("zebra ") + filler, filler);
        put(QStringLiteral("often"), 1, QStringLiteral("zebra zebra zebra ") + filler, filler);
        for (int i = 0; i < 20; ++i)
            put(QStringLiteral("other %1").arg(i), 0, filler, {});
        const auto result = search(store, QStringLiteral("zebra"));
        QCOMPARE(idsOf(result), (QStringList{QStringLiteral("often"), QStringLiteral("new"), QStringLiteral("old"),
                                             QStringLiteral("thinking")}));
        QVERIFY(result.groups.last().hits.first().isThinking);
        QVERIFY(result.groups.last().hits.first().snippet.text.contains(QLatin1String("zebra")));
    }

    void hitsOfAConversationAreOneGroup()
    {
        Store store(m_file);
        for (const auto *id : {"one", "two"}) {
            store.conversations.saveConversation(conversation(QLatin1String(id)));
            for (int i = 0; i < 20; ++i)
                store.conversations.saveMessage(QLatin1String(id), message(QStringLiteral("%1 %2").arg(QLatin1String(id)).arg(i),
                                                                           QStringLiteral("zebra %1").arg(i)));
        }
        const auto result = search(store, QStringLiteral("zebra"));
        QCOMPARE(result.groups.size(), 2);
        QCOMPARE(result.groups.first().hits.size(), 3);
        QCOMPARE(result.groups.first().count, 20);
    }

    void deletedConversationsAreNotFoundUntilTheyAreRestored()
    {
        Store store(m_file);
        store.conversations.saveConversation(conversation(QStringLiteral("c")));
        store.conversations.saveMessage(QStringLiteral("c"), message(QStringLiteral("a"), QStringLiteral("horse")));
        store.conversations.remove(QStringLiteral("c"));
        QCOMPARE(found(store, "horse"), QStringList());
        store.conversations.restore(QStringLiteral("c"));
        QCOMPARE(found(store, "horse"), QStringList{QStringLiteral("a")});
    }

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

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
