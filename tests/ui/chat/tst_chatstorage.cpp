// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace corral;
using test::Desk;
using test::Kind;
using test::slow;
using ui::ChatController;
using ui::TranscriptData;

namespace {

/// Queues a read before later calls to the store, because an immediate result would be applied at once.
void keepReading(Desk &desk, const chat::Id &id)
{
    for (int time = 0; time < 1'000; ++time)
        desk.store.conversations.load(id);
}

}

/// Persistence of drafts, titles and replaced answers over a change of conversation and a restart.
class TestChatStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachConversationKeepsItsDraft()
    {
        Desk desk;
        desk.askAndWait(QStringLiteral("First"));
        const auto first = desk.chat.conversationId();
        desk.chat.draft()->setTyped(QStringLiteral("a follow-up"));
        desk.chat.newConversation();
        QCOMPARE(desk.chat.draft()->text(), QString());
        desk.chat.open(first);
        QCOMPARE(desk.chat.draft()->text(), QStringLiteral("a follow-up"));
    }

    /// Like the end of a long paste: the composer returns it when it is asked.
    void whatIsToldOnLeavingBelongsToTheConversationThatIsLeft()
    {
        Desk desk;
        desk.askAndWait(QStringLiteral("First"));
        const auto first = desk.chat.conversationId();
        const auto telling = connect(&desk.chat, &ChatController::leaving, this,
                                     [&desk] { desk.chat.draft()->setTyped(QStringLiteral("the rest of a paste")); });
        desk.chat.newConversation();
        disconnect(telling);
        QCOMPARE(desk.chat.draft()->text(), QString());
        desk.chat.open(first);
        QCOMPARE(desk.chat.draft()->text(), QStringLiteral("the rest of a paste"));
    }

    void anEmptyNewConversationIsNotKept()
    {
        Desk desk;
        desk.askAndWait(QStringLiteral("First"));
        const auto first = desk.chat.conversationId();
        desk.chat.newConversation();
        desk.chat.draft()->setTyped(QStringLiteral("never sent"));
        desk.chat.open(first);
        QCOMPARE(desk.chat.conversations()->count(), 2);
        desk.chat.openNeighbour(desk.chat.conversations()->currentRow() == 0 ? 1 : -1);
        QCOMPARE(desk.chat.draft()->text(), QStringLiteral("never sent"));
        desk.chat.draft()->setTyped({});
        desk.chat.open(first);
        QCOMPARE(desk.chat.conversations()->count(), 1);
    }

    void anErasedDraftLeavesNoRow()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        {
            Desk desk(demo::Options::quick(), file);
            desk.chat.draft()->setTyped(QStringLiteral("an idea"));
            desk.chat.flush();
            QTRY_COMPARE(desk.chat.conversations()->count(), 1);
            const auto title = desk.chat.conversations()->index(0).data(ui::ConversationListModel::TitleRole).toString();
            QVERIFY2(title.contains(QStringLiteral("an idea")), qPrintable(title));
            desk.chat.draft()->setTyped({});
            desk.chat.flush();
            QCOMPARE(desk.chat.conversations()->count(), 0);
            desk.chat.draft()->setTyped(QStringLiteral("a better idea"));
            desk.chat.flush();
            QCOMPARE(desk.chat.conversations()->count(), 1);
            desk.chat.draft()->setTyped({});
        }
        Desk desk(demo::Options::quick(), file);
        desk.askAndWait(QStringLiteral("First"));
        const auto list = QCoro::waitFor(desk.store.conversations.list());
        QVERIFY(list);
        QTRY_COMPARE(desk.chat.conversations()->count(), 1);
    }

    void aDraftIsNamedByItsTextAfterARestart()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        {
            Desk desk(demo::Options::quick(), file);
            desk.chat.draft()->setTyped(QStringLiteral("What about\nowls?"));
        }
        Desk desk(demo::Options::quick(), file);
        QTRY_COMPARE(desk.chat.conversations()->count(), 1);
        QCOMPARE(desk.chat.conversations()->index(0).data(ui::ConversationListModel::TitleRole).toString(),
                 QStringLiteral("Draft: What about owls?"));
    }

    void everythingIsThereAfterARestart()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        int rows = 0;
        {
            Desk desk(demo::Options::quick(), file);
            desk.askAndWait(QStringLiteral("First"));
            rows = desk.chat.transcript()->rowCount();
            desk.chat.newConversation();
            desk.chat.draft()->setTyped(QStringLiteral("typed, not sent"));
        }
        Desk desk(demo::Options::quick(), file);
        QTRY_COMPARE(desk.chat.draft()->text(), QStringLiteral("typed, not sent"));
        QTRY_COMPARE(desk.chat.conversations()->count(), 2);
        desk.chat.open(desk.chat.conversations()->conversations().last().id);
        QTRY_COMPARE(desk.chat.transcript()->rowCount(), rows);
        QCOMPARE(desk.chat.title(), QStringLiteral("First"));
    }

    void endingWhileAnAnswerComesLeavesItInterrupted()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        {
            Desk desk(slow(), file);
            desk.ask(QStringLiteral("First"));
            QTRY_VERIFY(desk.rows(Kind::Text) > 0);
        }
        Desk desk(demo::Options::quick(), file);
        QTRY_COMPARE(desk.chat.conversations()->count(), 1);
        desk.chat.open(desk.chat.conversations()->conversations().first().id);
        QTRY_VERIFY(desk.rows(Kind::Text) > 0);
        QVERIFY(desk.last(TranscriptData::TextRole).toString().startsWith(QStringLiteral("Interrupted")));
    }

    void aStoreThatCannotWriteDoesNotStopTheChatAndIsMadeGood()
    {
        const QTemporaryDir folder;
        QFile blocker(folder.filePath(QStringLiteral("file")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        const auto file = blocker.fileName() + QStringLiteral("/corral.db");
        {
            Desk desk(demo::Options::quick(), file);
            QTRY_VERIFY(desk.store.database.trouble());
            // More than the number of idle sessions kept in memory.
            for (int i = 0; i < 10; ++i) {
                desk.chat.newConversation();
                desk.askAndWait(QStringLiteral("Question %1").arg(i));
            }
            QCOMPARE(desk.chat.conversations()->count(), 10);
            for (int i = 0; i < 10; ++i)
                QVERIFY(desk.chat.asMarkdown().contains(QStringLiteral("Question %1").arg(i)));
            QVERIFY(blocker.remove());
            desk.store.database.retry();
            QTRY_VERIFY(!desk.store.database.trouble());
        }
        Desk desk(demo::Options::quick(), file);
        QTRY_COMPARE(desk.chat.conversations()->count(), 10);
        desk.chat.open(desk.chat.conversations()->conversations().last().id);
        QTRY_COMPARE(desk.rows(Kind::AnswerFooter), 1);
        QCOMPARE(desk.chat.title(), QStringLiteral("Question 0"));
    }

    void answeringAgainKeepsWhatFollowedAndCanBeUndone()
    {
        Desk desk;
        QSignalSpy retried(&desk.chat, &ChatController::retried);
        for (const auto *question : {"One", "Two", "Three"})
            desk.askAndWait(QLatin1String(question));
        const auto answers = desk.ids(Kind::AnswerFooter);
        QCOMPARE(answers.size(), 3);
        desk.chat.retry(answers.first());
        QCOMPARE(retried.size(), 1);
        QCOMPARE(retried.first().at(2).toInt(), 4);
        QCOMPARE(desk.rows(Kind::Question), 1);
        QTRY_VERIFY(!desk.chat.isRunning());
        const auto again = desk.ids(Kind::AnswerFooter).last();
        desk.chat.undoRetry(retried.first().at(0).toString(), retried.first().at(1).toString());
        QCOMPARE(desk.ids(Kind::AnswerFooter), answers);
        QCOMPARE(desk.rows(Kind::Question), 3);
        const auto stored = QCoro::waitFor(desk.store.conversations.load(desk.chat.conversationId())).value();
        QCOMPARE(stored.conversation.leaf, answers.last());
        QVERIFY(stored.tree.find(again)); // it is a sibling, and not lost
    }

    void whatIsDoneWhileAConversationIsReadStays()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        {
            Desk desk(demo::Options::quick(), file);
            desk.askAndWait(QStringLiteral("First"));
            desk.chat.newConversation();
            desk.askAndWait(QStringLiteral("Second"));
        }
        Desk desk(demo::Options::quick(), file);
        QTRY_COMPARE(desk.chat.conversations()->count(), 2);
        const auto second = desk.chat.conversations()->conversations().at(0).id;
        const auto first = desk.chat.conversations()->conversations().at(1).id;
        keepReading(desk, second);
        desk.chat.open(first);
        QVERIFY(desk.chat.isLoading());
        desk.chat.rename(first, QStringLiteral("Better"));
        desk.chat.draft()->setTyped(QStringLiteral("typed early"));
        desk.chat.open(second);
        QTRY_VERIFY(!desk.chat.isLoading());
        QCOMPARE(desk.chat.draft()->text(), QString());
        desk.chat.open(first);
        QTRY_VERIFY(!desk.chat.isLoading());
        QCOMPARE(desk.chat.draft()->text(), QStringLiteral("typed early"));
        QCOMPARE(desk.chat.title(), QStringLiteral("Better"));
        desk.askAndWait(QStringLiteral("More"));
        QCOMPARE(QCoro::waitFor(desk.store.conversations.load(first)).value().conversation.title, QStringLiteral("Better"));
    }

    void whatWasTypedAndNeverShownIsExported()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        {
            Desk desk(demo::Options::quick(), file);
            for (const auto *question : {"First", "Second", "Third"}) {
                desk.askAndWait(QLatin1String(question));
                desk.chat.newConversation();
            }
        }
        Desk desk(demo::Options::quick(), file);
        QTRY_COMPARE(desk.chat.conversations()->count(), 3);
        const auto list = desk.chat.conversations()->conversations();
        keepReading(desk, list.at(0).id);
        desk.chat.open(list.at(2).id);
        desk.chat.draft()->setTyped(QStringLiteral("typed early"));
        desk.chat.open(list.at(1).id);
        desk.chat.draft()->setTyped(QStringLiteral("typed now"));
        QVERIFY(desk.chat.isLoading());
        for (const auto *text : {"# First", "typed early", "# Second", "typed now"})
            QVERIFY2(desk.chat.asMarkdown().contains(QLatin1String(text)), text);
        QTRY_VERIFY(!desk.chat.isLoading());
        const auto text = desk.chat.asMarkdown();
        QCOMPARE(text.count(QStringLiteral("typed early")), 1);
        QCOMPARE(text.count(QStringLiteral("typed now")), 1);
        QVERIFY(text.indexOf(QStringLiteral("# Second")) < text.indexOf(QStringLiteral("# First")));
    }
};

QTEST_MAIN(TestChatStorage)
#include "tst_chatstorage.moc"
