// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chatfixture.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace corral;
using test::ChatFixture;
using test::Kind;
using test::slow;
using ui::ChatController;
using ui::TranscriptData;

namespace {

/// Queues a read before later calls to the store, because an immediate result would be applied at once.
void keepReading(ChatFixture &fixture, const chat::Id &id)
{
    for (int time = 0; time < 1'000; ++time)
        fixture.store.conversations.load(id);
}

}

/// Persistence of drafts, titles and replaced answers over a change of conversation and a restart.
class TestChatStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachConversationKeepsItsDraft()
    {
        ChatFixture fixture;
        fixture.askAndWait(QStringLiteral("First"));
        const auto first = fixture.chat.conversationId();
        fixture.chat.draft()->setTyped(QStringLiteral("a follow-up"));
        fixture.chat.newConversation();
        QCOMPARE(fixture.chat.draft()->text(), QString());
        fixture.chat.open(first);
        QCOMPARE(fixture.chat.draft()->text(), QStringLiteral("a follow-up"));
    }

    /// Like the end of a long paste: the composer returns it when it is asked.
    void whatIsToldOnLeavingBelongsToTheConversationThatIsLeft()
    {
        ChatFixture fixture;
        fixture.askAndWait(QStringLiteral("First"));
        const auto first = fixture.chat.conversationId();
        const auto telling = connect(&fixture.chat, &ChatController::leaving, this,
                                     [&fixture] { fixture.chat.draft()->setTyped(QStringLiteral("the rest of a paste")); });
        fixture.chat.newConversation();
        disconnect(telling);
        QCOMPARE(fixture.chat.draft()->text(), QString());
        fixture.chat.open(first);
        QCOMPARE(fixture.chat.draft()->text(), QStringLiteral("the rest of a paste"));
    }

    void anEmptyNewConversationIsNotKept()
    {
        ChatFixture fixture;
        fixture.askAndWait(QStringLiteral("First"));
        const auto first = fixture.chat.conversationId();
        fixture.chat.newConversation();
        fixture.chat.draft()->setTyped(QStringLiteral("never sent"));
        fixture.chat.open(first);
        QCOMPARE(fixture.chat.conversations()->count(), 2);
        fixture.chat.openNeighbour(fixture.chat.conversations()->currentRow() == 0 ? 1 : -1);
        QCOMPARE(fixture.chat.draft()->text(), QStringLiteral("never sent"));
        fixture.chat.draft()->setTyped({});
        fixture.chat.open(first);
        QCOMPARE(fixture.chat.conversations()->count(), 1);
    }

    void anErasedDraftLeavesNoRow()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        {
            ChatFixture fixture(demo::Options::quick(), file);
            fixture.chat.draft()->setTyped(QStringLiteral("an idea"));
            fixture.chat.flush();
            QTRY_COMPARE(fixture.chat.conversations()->count(), 1);
            const auto title = fixture.chat.conversations()->index(0).data(ui::ConversationListModel::TitleRole).toString();
            QVERIFY2(title.contains(QStringLiteral("an idea")), qPrintable(title));
            fixture.chat.draft()->setTyped({});
            fixture.chat.flush();
            QCOMPARE(fixture.chat.conversations()->count(), 0);
            fixture.chat.draft()->setTyped(QStringLiteral("a better idea"));
            fixture.chat.flush();
            QCOMPARE(fixture.chat.conversations()->count(), 1);
            fixture.chat.draft()->setTyped({});
        }
        ChatFixture fixture(demo::Options::quick(), file);
        fixture.askAndWait(QStringLiteral("First"));
        const auto list = QCoro::waitFor(fixture.store.conversations.list());
        QVERIFY(list);
        QTRY_COMPARE(fixture.chat.conversations()->count(), 1);
    }

    void aSystemPromptAloneIsKept()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        const QString prompt = QStringLiteral("You are an owl.\n") + QString(2'000, u'\u00e9');
        {
            ChatFixture fixture(demo::Options::quick(), file);
            fixture.chat.inspector()->setDefaults({}, QStringLiteral("Be brief."), {});
            fixture.chat.inspector()->setSystemPrompt(QStringLiteral("Be brief.")); // what it begins with is not typed
            QCOMPARE(fixture.chat.conversations()->count(), 0);
            fixture.chat.inspector()->setSystemPrompt(prompt);
            QCOMPARE(fixture.chat.conversations()->count(), 1);
        }
        {
            ChatFixture fixture(demo::Options::quick(), file);
            fixture.chat.inspector()->setDefaults({}, QStringLiteral("Be brief."), {});
            QTRY_COMPARE(fixture.chat.inspector()->systemPrompt(), prompt);
            QCOMPARE(fixture.chat.conversations()->count(), 1);
            const auto first = fixture.chat.conversationId();
            fixture.chat.newConversation();
            QVERIFY(fixture.chat.conversationId() != first);
            QCOMPARE(fixture.chat.inspector()->systemPrompt(), QStringLiteral("Be brief."));
            fixture.chat.open(first);
            QTRY_COMPARE(fixture.chat.inspector()->systemPrompt(), prompt);
            fixture.chat.inspector()->setSystemPrompt(QStringLiteral("Be brief."));
            QCOMPARE(fixture.chat.conversations()->count(), 0);
        }
        ChatFixture fixture(demo::Options::quick(), file);
        fixture.chat.inspector()->setDefaults({}, QStringLiteral("Be brief."), {});
        fixture.askAndWait(QStringLiteral("First"));
        QTRY_COMPARE(QCoro::waitFor(fixture.store.conversations.list()).value().size(), 1);
    }

    void aDraftIsNamedByItsTextAfterARestart()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        {
            ChatFixture fixture(demo::Options::quick(), file);
            fixture.chat.draft()->setTyped(QStringLiteral("What about\nowls?"));
        }
        ChatFixture fixture(demo::Options::quick(), file);
        QTRY_COMPARE(fixture.chat.conversations()->count(), 1);
        QCOMPARE(fixture.chat.conversations()->index(0).data(ui::ConversationListModel::TitleRole).toString(),
                 QStringLiteral("Draft: What about owls?"));
    }

    void everythingIsThereAfterARestart()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        int rows = 0;
        {
            ChatFixture fixture(demo::Options::quick(), file);
            fixture.askAndWait(QStringLiteral("First"));
            rows = fixture.chat.transcript()->rowCount();
            fixture.chat.newConversation();
            fixture.chat.draft()->setTyped(QStringLiteral("typed, not sent"));
        }
        ChatFixture fixture(demo::Options::quick(), file);
        QTRY_COMPARE(fixture.chat.draft()->text(), QStringLiteral("typed, not sent"));
        QTRY_COMPARE(fixture.chat.conversations()->count(), 2);
        fixture.chat.open(fixture.chat.conversations()->conversations().last().id);
        QTRY_COMPARE(fixture.chat.transcript()->rowCount(), rows);
        QCOMPARE(fixture.chat.title(), QStringLiteral("First"));
    }

    void endingWhileAnAnswerComesLeavesItInterrupted()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        {
            ChatFixture fixture(slow(), file);
            fixture.ask(QStringLiteral("First"));
            QTRY_VERIFY(fixture.rows(Kind::Text) > 0);
        }
        ChatFixture fixture(demo::Options::quick(), file);
        QTRY_COMPARE(fixture.chat.conversations()->count(), 1);
        fixture.chat.open(fixture.chat.conversations()->conversations().first().id);
        QTRY_VERIFY(fixture.rows(Kind::Text) > 0);
        QVERIFY(fixture.last(TranscriptData::TextRole).toString().startsWith(QStringLiteral("Interrupted")));
    }

    void aStoreThatCannotWriteDoesNotStopTheChatAndRecovers()
    {
        const QTemporaryDir folder;
        QFile blocker(folder.filePath(QStringLiteral("file")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        const auto file = blocker.fileName() + QStringLiteral("/corral.db");
        {
            ChatFixture fixture(demo::Options::quick(), file);
            QTRY_VERIFY(fixture.store.database.writeError());
            // More than the number of idle sessions kept in memory.
            for (int i = 0; i < 10; ++i) {
                fixture.chat.newConversation();
                fixture.askAndWait(QStringLiteral("Question %1").arg(i));
            }
            QCOMPARE(fixture.chat.conversations()->count(), 10);
            for (int i = 0; i < 10; ++i)
                QVERIFY(fixture.chat.files()->asMarkdown().contains(QStringLiteral("Question %1").arg(i)));
            QVERIFY(blocker.remove());
            fixture.store.database.retry();
            QTRY_VERIFY(!fixture.store.database.writeError());
        }
        ChatFixture fixture(demo::Options::quick(), file);
        QTRY_COMPARE(fixture.chat.conversations()->count(), 10);
        fixture.chat.open(fixture.chat.conversations()->conversations().last().id);
        QTRY_COMPARE(fixture.rows(Kind::AnswerFooter), 1);
        QCOMPARE(fixture.chat.title(), QStringLiteral("Question 0"));
    }

    void answeringAgainKeepsWhatFollowedAndCanBeUndone()
    {
        ChatFixture fixture;
        QSignalSpy retried(fixture.chat.branches(), &ui::Branches::retried);
        for (const auto *question : {"One", "Two", "Three"})
            fixture.askAndWait(QLatin1String(question));
        const auto answers = fixture.ids(Kind::AnswerFooter);
        QCOMPARE(answers.size(), 3);
        fixture.chat.branches()->retry(answers.first());
        QCOMPARE(retried.size(), 1);
        QCOMPARE(retried.first().at(2).toInt(), 4);
        QCOMPARE(fixture.rows(Kind::Question), 1);
        QTRY_VERIFY(!fixture.chat.isRunning());
        const auto again = fixture.ids(Kind::AnswerFooter).last();
        fixture.chat.branches()->undoRetry(retried.first().at(0).toString(), retried.first().at(1).toString());
        QTRY_COMPARE(fixture.ids(Kind::AnswerFooter), answers);
        QCOMPARE(fixture.rows(Kind::Question), 3);
        const auto stored = QCoro::waitFor(fixture.store.conversations.load(fixture.chat.conversationId())).value();
        QCOMPARE(stored.conversation.leaf, answers.last());
        QVERIFY(stored.tree.find(again)); // it is a sibling, and not lost
    }

    void whatIsDoneWhileAConversationIsReadStays()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        {
            ChatFixture fixture(demo::Options::quick(), file);
            fixture.askAndWait(QStringLiteral("First"));
            fixture.chat.newConversation();
            fixture.askAndWait(QStringLiteral("Second"));
        }
        ChatFixture fixture(demo::Options::quick(), file);
        QTRY_COMPARE(fixture.chat.conversations()->count(), 2);
        const auto second = fixture.chat.conversations()->conversations().at(0).id;
        const auto first = fixture.chat.conversations()->conversations().at(1).id;
        keepReading(fixture, second);
        fixture.chat.open(first);
        QVERIFY(fixture.chat.isLoading());
        fixture.chat.rename(first, QStringLiteral("Better"));
        fixture.chat.draft()->setTyped(QStringLiteral("typed early"));
        fixture.chat.open(second);
        QTRY_VERIFY(!fixture.chat.isLoading());
        QCOMPARE(fixture.chat.draft()->text(), QString());
        fixture.chat.open(first);
        QTRY_VERIFY(!fixture.chat.isLoading());
        QCOMPARE(fixture.chat.draft()->text(), QStringLiteral("typed early"));
        QCOMPARE(fixture.chat.title(), QStringLiteral("Better"));
        fixture.askAndWait(QStringLiteral("More"));
        QCOMPARE(QCoro::waitFor(fixture.store.conversations.load(first)).value().conversation.title, QStringLiteral("Better"));
    }

    void whatWasTypedAndNeverShownIsExported()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        {
            ChatFixture fixture(demo::Options::quick(), file);
            for (const auto *question : {"First", "Second", "Third"}) {
                fixture.askAndWait(QLatin1String(question));
                fixture.chat.newConversation();
            }
        }
        ChatFixture fixture(demo::Options::quick(), file);
        QTRY_COMPARE(fixture.chat.conversations()->count(), 3);
        const auto list = fixture.chat.conversations()->conversations();
        keepReading(fixture, list.at(0).id);
        fixture.chat.open(list.at(2).id);
        fixture.chat.draft()->setTyped(QStringLiteral("typed early"));
        fixture.chat.open(list.at(1).id);
        fixture.chat.draft()->setTyped(QStringLiteral("typed now"));
        QVERIFY(fixture.chat.isLoading());
        for (const auto *text : {"# First", "typed early", "# Second", "typed now"})
            QVERIFY2(fixture.chat.files()->asMarkdown().contains(QLatin1String(text)), text);
        QTRY_VERIFY(!fixture.chat.isLoading());
        const auto text = fixture.chat.files()->asMarkdown();
        QCOMPARE(text.count(QStringLiteral("typed early")), 1);
        QCOMPARE(text.count(QStringLiteral("typed now")), 1);
        QVERIFY(text.indexOf(QStringLiteral("# Second")) < text.indexOf(QStringLiteral("# First")));
    }
};

QTEST_MAIN(TestChatStorage)
#include "tst_chatstorage.moc"
