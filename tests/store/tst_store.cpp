// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include <QCoroTask>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace corral;
using namespace std::chrono_literals;
using chat::Message;

namespace {

const auto noon = QDateTime(QDate(2026, 3, 14), QTime(12, 0), QTimeZone::utc()).toLocalTime();

chat::Conversation conversation(const char *id, int minute = 0)
{
    chat::Conversation made;
    made.id = QLatin1String(id);
    made.title = QStringLiteral("Title of ") + made.id;
    made.model = QStringLiteral("llama3.2:3b");
    made.server = QStringLiteral("0b1f6f5e-büro");
    made.systemPrompt = QStringLiteral("Be brief.");
    made.createdAt = noon;
    made.updatedAt = noon.addSecs(60 * minute);
    made.draft = QStringLiteral("And what about – 🐎?");
    made.options = {.values = {{QStringLiteral("stop"), QStringLiteral("\"\\n\"\n🐎")}}, .preset = QStringLiteral("careful")};
    return made;
}

Message message(const char *id, Message::State state = Message::State::Complete)
{
    Message made;
    made.id = QLatin1String(id);
    made.role = chat::role::assistant;
    made.content = QStringLiteral("It's \"so\": naïve 🐎\n");
    made.createdAt = noon;
    made.state = state;
    return made;
}

Message everything()
{
    auto made = message("m", Message::State::Failed);
    made.parentId = QStringLiteral("q");
    made.thinking = QStringLiteral("hm");
    made.parts = {chat::Image{QStringLiteral("a.png"), QStringLiteral("image/png"), QByteArray("\x89PNG\0\xff", 6)},
                  llm::ToolCall{QStringLiteral("call_1"), 2, QStringLiteral("add"), {{QStringLiteral("a"), 1}}},
                  chat::Attachment{QStringLiteral("naïve.txt"), QStringLiteral("text/plain"), QStringLiteral("one\n🐎")},
                  chat::ToolResult{QStringLiteral("call_1"), QStringLiteral("add"), true},
                  chat::ToolResult{{}, QStringLiteral("add"), false}};
    made.model = QStringLiteral("qwen3:8b");
    made.doneReason = QStringLiteral("length");
    made.options = QStringLiteral("{\"seed\":7}");
    made.metrics = {5s, 1s, 2s, 3s, 44, 812, true};
    made.context = 4096;
    made.firstToken = 310ms;
    made.thinkingTime = 6s;
    made.error = Error{Error::Kind::Http, 404, QStringLiteral("model not found"), QStringLiteral("Pull it.")};
    return made;
}

}

class TestStore : public QObject
{
    Q_OBJECT

private:
    static QStringList listed(store::Store &store)
    {
        QStringList ids;
        const auto list = QCoro::waitFor(store.conversations.list());
        for (const auto &entry : list.value())
            ids.append(entry.id);
        return ids;
    }

    static std::deque<Message> messages(store::Store &store)
    {
        return QCoro::waitFor(store.conversations.load(QStringLiteral("c"))).value().tree.messages();
    }

private Q_SLOTS:
    void aConversationComesBackAsItWas()
    {
        store::Store store(store::Database::inMemory);
        auto saved = conversation("c");
        store.conversations.saveConversation(saved);
        store.conversations.saveMessage(saved.id, message("q"));
        store.conversations.saveMessage(saved.id, everything());
        saved.leaf = QStringLiteral("m");
        saved.title = QStringLiteral("Another");
        store.conversations.saveConversation(saved);
        const auto stored = QCoro::waitFor(store.conversations.load(saved.id));
        QVERIFY(stored);
        QVERIFY(stored->conversation == saved);
        QCOMPARE(stored->tree.messages().size(), 2U);
        QVERIFY(stored->tree.messages().front() == message("q"));
        QVERIFY(stored->tree.messages().back() == everything());
    }

    void theServerOfAConversationIsKept_data()
    {
        QTest::addColumn<QString>("server");
        QTest::newRow("another one") << QStringLiteral("workshop");
        QTest::newRow("not chosen") << QString();
    }

    void theServerOfAConversationIsKept()
    {
        QFETCH(const QString, server);
        store::Store store(store::Database::inMemory);
        QSignalSpy refused(&store.database, &store::Database::refused);
        auto saved = conversation("c");
        store.conversations.saveConversation(saved);
        QCOMPARE(QCoro::waitFor(store.conversations.list()).value().first().server, conversation("c").server);
        saved.server = server;
        store.conversations.saveConversation(saved);
        store.conversations.rename(saved.id, QStringLiteral("New"));
        QCOMPARE(QCoro::waitFor(store.conversations.list()).value().first().server, server);
        QCOMPARE(QCoro::waitFor(store.conversations.load(saved.id)).value().conversation.server, server);
        QCOMPARE(refused.size(), 0);
    }

    void theNewestConversationIsListedFirst()
    {
        store::Store store(store::Database::inMemory);
        store.conversations.saveConversation(conversation("a", 1));
        store.conversations.saveConversation(conversation("b", 3));
        store.conversations.saveConversation(conversation("c", 2));
        QCOMPARE(listed(store), (QStringList{QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")}));
        store.conversations.saveConversation(conversation("a", 4));
        QCOMPARE(listed(store).first(), QStringLiteral("a"));
    }

    void anAnswerGrowsByWhatIsAppendedAndEndsAsTold()
    {
        store::Store store(store::Database::inMemory);
        QSignalSpy refused(&store.database, &store::Database::refused);
        store.conversations.saveConversation(conversation("c"));
        auto answer = message("m", Message::State::Streaming);
        answer.content.clear();
        store.conversations.saveMessage(QStringLiteral("c"), answer);
        for (int i = 0; i < 50; ++i)
            store.conversations.appendContent(answer.id, QStringLiteral("x"), {});
        QCOMPARE(messages(store).front().state, Message::State::Streaming);
        answer.content = QString(50, u'x');
        answer.state = Message::State::Stopped;
        store.conversations.finishMessage(QStringLiteral("c"), answer);
        QVERIFY(messages(store).front() == answer);
        QCOMPARE(refused.size(), 0);
    }

    void aDeletedConversationCanBeBroughtBack()
    {
        store::Store store(store::Database::inMemory);
        store.conversations.saveConversation(conversation("c"));
        store.conversations.saveMessage(QStringLiteral("c"), message("q"));
        store.conversations.saveMessage(QStringLiteral("c"), everything());
        store.conversations.remove(QStringLiteral("c"));
        QCOMPARE(listed(store), QStringList());
        store.conversations.restore(QStringLiteral("c"));
        QCOMPARE(listed(store), QStringList(QStringLiteral("c")));
        QVERIFY(messages(store).back() == everything());
    }

    void renamingTouchesTheTitleOnly()
    {
        store::Store store(store::Database::inMemory);
        auto expected = conversation("c");
        store.conversations.saveConversation(expected);
        store.conversations.rename(expected.id, QStringLiteral("New"));
        expected.title = QStringLiteral("New");
        QVERIFY(QCoro::waitFor(store.conversations.load(expected.id)).value().conversation == expected);
    }

    void runsAreKeptInTheirOrder()
    {
        store::Store store(store::Database::inMemory);
        const runs::Run first{QStringLiteral("m1"),  QStringLiteral("a"), QStringLiteral("here"), noon, 310ms,
                              {5s, 1s, 2s, 3s, 4, 8}};
        const runs::Run second{QStringLiteral("m2"), QStringLiteral("b"), QStringLiteral("here"), noon.addSecs(1), {}, {}};
        store.runs.save(second);
        store.runs.save(first);
        QCOMPARE(QCoro::waitFor(store.runs.list(noon)).value(), (QList<runs::Run>{first, second}));
        QCOMPARE(QCoro::waitFor(store.runs.list(noon.addSecs(1))).value(), QList<runs::Run>{second});
    }

    void whatIsNotThereIsAnError()
    {
        store::Store store(store::Database::inMemory);
        const auto stored = QCoro::waitFor(store.conversations.load(QStringLiteral("nobody")));
        QVERIFY(!stored);
        QCOMPARE(stored.error().kind, Error::Kind::Invalid);
    }

    void aWriteThatNeverCanSucceedHoldsNothingUp()
    {
        store::Store store(store::Database::inMemory);
        QSignalSpy refused(&store.database, &store::Database::refused);
        store.conversations.appendContent(QStringLiteral("nobody"), QStringLiteral("x"), {});
        store.conversations.rename(QStringLiteral("nobody"), QStringLiteral("New"));
        store.conversations.remove(QStringLiteral("nobody"));
        store.conversations.saveConversation(conversation("c"));
        QTRY_COMPARE(refused.size(), 3);
        QCOMPARE(refused.first().first().value<Error>().kind, Error::Kind::Invalid);
        QVERIFY(!store.database.writeError());
        QCOMPARE(listed(store), QStringList(QStringLiteral("c")));
    }

    void anAnswerWhoseFirstRowIsMissingIsThereAtItsEnd()
    {
        store::Store store(store::Database::inMemory);
        store.conversations.saveConversation(conversation("c"));
        store.conversations.finishMessage(QStringLiteral("c"), everything());
        QVERIFY(messages(store).front().content == everything().content);
    }

    void aTimeToComeDoesNotStayOnTop()
    {
        store::Store store(store::Database::inMemory);
        auto odd = conversation("odd", 1);
        odd.updatedAt = QDateTime(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC);
        store.conversations.saveConversation(odd);
        store.conversations.saveConversation(conversation("b", 3));
        QCOMPARE(listed(store), (QStringList{QStringLiteral("b"), QStringLiteral("odd")}));
    }

    void whatWasAskedForIsWrittenBeforeTheStoreGoes()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("sub/corral.db"));
        {
            store::Store store(file);
            store.conversations.saveConversation(conversation("c"));
            for (int i = 0; i < 100; ++i)
                store.conversations.saveMessage(QStringLiteral("c"), message(qPrintable(QString::number(i))));
        }
        store::Store store(file);
        QCOMPARE(messages(store).size(), 100U);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
