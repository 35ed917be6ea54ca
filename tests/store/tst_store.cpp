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
    made.systemPrompt = QStringLiteral("Be brief.");
    made.createdAt = noon;
    made.updatedAt = noon.addSecs(60 * minute);
    made.draft = QStringLiteral("And what about – 🐎?");
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
    made.toolCalls = {{QStringLiteral("call_1"), 2, QStringLiteral("add"), {{QStringLiteral("a"), 1}}}};
    made.model = QStringLiteral("qwen3:8b");
    made.doneReason = QStringLiteral("length");
    made.metrics = {5s, 1s, 2s, 3s, 44, 812};
    made.context = 4096;
    made.firstToken = 310ms;
    made.thought = 6s;
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
        const auto list = QCoro::waitFor(store.conversations());
        for (const auto &entry : list.value())
            ids.append(entry.id);
        return ids;
    }

    static std::deque<Message> messages(store::Store &store)
    {
        return QCoro::waitFor(store.load(QStringLiteral("c"))).value().tree.messages();
    }

private Q_SLOTS:
    void aConversationComesBackAsItWas()
    {
        store::Store store(store::Store::inMemory);
        auto saved = conversation("c");
        store.saveConversation(saved);
        store.saveMessage(saved.id, message("q"));
        store.saveMessage(saved.id, everything());
        saved.leaf = QStringLiteral("m");
        saved.title = QStringLiteral("Another");
        store.saveConversation(saved);
        const auto stored = QCoro::waitFor(store.load(saved.id));
        QVERIFY(stored);
        QVERIFY(stored->conversation == saved);
        QCOMPARE(stored->tree.messages().size(), 2U);
        QVERIFY(stored->tree.messages().front() == message("q"));
        QVERIFY(stored->tree.messages().back() == everything());
    }

    void theNewestConversationIsListedFirst()
    {
        store::Store store(store::Store::inMemory);
        store.saveConversation(conversation("a", 1));
        store.saveConversation(conversation("b", 3));
        store.saveConversation(conversation("c", 2));
        QCOMPARE(listed(store), (QStringList{QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")}));
        store.saveConversation(conversation("a", 4));
        QCOMPARE(listed(store).first(), QStringLiteral("a"));
    }

    void anAnswerGrowsByWhatIsAppendedAndEndsAsTold()
    {
        store::Store store(store::Store::inMemory);
        QSignalSpy refused(&store, &store::Store::refused);
        store.saveConversation(conversation("c"));
        auto answer = message("m", Message::State::Streaming);
        answer.content.clear();
        store.saveMessage(QStringLiteral("c"), answer);
        for (int i = 0; i < 50; ++i)
            store.appendContent(answer.id, QStringLiteral("x"), {});
        QCOMPARE(messages(store).front().state, Message::State::Streaming);
        answer.content = QString(50, u'x');
        answer.state = Message::State::Stopped;
        store.finishMessage(QStringLiteral("c"), answer);
        QVERIFY(messages(store).front() == answer);
        QCOMPARE(refused.size(), 0);
    }

    void aDeletedConversationCanBeBroughtBack()
    {
        store::Store store(store::Store::inMemory);
        store.saveConversation(conversation("c"));
        store.saveMessage(QStringLiteral("c"), message("q"));
        store.saveMessage(QStringLiteral("c"), everything());
        store.remove(QStringLiteral("c"));
        QCOMPARE(listed(store), QStringList());
        store.restore(QStringLiteral("c"));
        QCOMPARE(listed(store), QStringList(QStringLiteral("c")));
        QVERIFY(messages(store).back() == everything());
    }

    void renamingTouchesTheTitleOnly()
    {
        store::Store store(store::Store::inMemory);
        auto expected = conversation("c");
        store.saveConversation(expected);
        store.rename(expected.id, QStringLiteral("New"));
        expected.title = QStringLiteral("New");
        QVERIFY(QCoro::waitFor(store.load(expected.id)).value().conversation == expected);
    }

    void runsAreKeptInTheirOrder()
    {
        store::Store store(store::Store::inMemory);
        const chat::Run first{QStringLiteral("m1"),  QStringLiteral("a"), QStringLiteral("here"), noon, 310ms,
                              {5s, 1s, 2s, 3s, 4, 8}};
        const chat::Run second{QStringLiteral("m2"), QStringLiteral("b"), QStringLiteral("here"), noon.addSecs(1), {}, {}};
        store.saveRun(second);
        store.saveRun(first);
        QCOMPARE(QCoro::waitFor(store.runs(noon)).value(), (QList<chat::Run>{first, second}));
        QCOMPARE(QCoro::waitFor(store.runs(noon.addSecs(1))).value(), QList<chat::Run>{second});
    }

    void whatIsNotThereIsAnError()
    {
        store::Store store(store::Store::inMemory);
        const auto stored = QCoro::waitFor(store.load(QStringLiteral("nobody")));
        QVERIFY(!stored);
        QCOMPARE(stored.error().kind, Error::Kind::Invalid);
    }

    void aWriteThatNeverCanSucceedHoldsNothingUp()
    {
        store::Store store(store::Store::inMemory);
        QSignalSpy refused(&store, &store::Store::refused);
        store.appendContent(QStringLiteral("nobody"), QStringLiteral("x"), {});
        store.rename(QStringLiteral("nobody"), QStringLiteral("New"));
        store.remove(QStringLiteral("nobody"));
        store.saveConversation(conversation("c"));
        QTRY_COMPARE(refused.size(), 3);
        QCOMPARE(refused.first().first().value<Error>().kind, Error::Kind::Invalid);
        QVERIFY(!store.trouble());
        QCOMPARE(listed(store), QStringList(QStringLiteral("c")));
    }

    void anAnswerWhoseFirstRowIsMissingIsThereAtItsEnd()
    {
        store::Store store(store::Store::inMemory);
        store.saveConversation(conversation("c"));
        store.finishMessage(QStringLiteral("c"), everything());
        QVERIFY(messages(store).front().content == everything().content);
    }

    void aTimeToComeDoesNotStayOnTop()
    {
        store::Store store(store::Store::inMemory);
        auto odd = conversation("odd", 1);
        odd.updatedAt = QDateTime(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC);
        store.saveConversation(odd);
        store.saveConversation(conversation("b", 3));
        QCOMPARE(listed(store), (QStringList{QStringLiteral("b"), QStringLiteral("odd")}));
    }

    void whatWasAskedForIsWrittenBeforeTheStoreGoes()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("sub/corral.db"));
        {
            store::Store store(file);
            store.saveConversation(conversation("c"));
            for (int i = 0; i < 100; ++i)
                store.saveMessage(QStringLiteral("c"), message(qPrintable(QString::number(i))));
        }
        store::Store store(file);
        QCOMPARE(messages(store).size(), 100U);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
