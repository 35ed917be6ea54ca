// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchfixture.h"

#include <QTest>

using namespace corral;
using store::Store;
using test::conversation;
using test::found;
using test::idsOf;
using test::message;
using test::search;

/// Full-text search over the stored conversations.
class TestSearch : public QObject, private test::SearchFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { reset(); }

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
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
