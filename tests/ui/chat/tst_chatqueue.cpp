// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chatfixture.h"

#include <QTemporaryDir>

using namespace corral;
using test::ChatFixture;
using test::Kind;
using test::slow;
using ui::QuestionQueue;

namespace {

void queue(ChatFixture &fixture, const QString &question)
{
    fixture.chat.draft()->setTyped(question);
    QVERIFY(fixture.chat.queue()->canAdd());
    fixture.chat.queue()->add();
}

QString beginning(ChatFixture &fixture, int row)
{
    return fixture.chat.queue()->index(row).data(QuestionQueue::BeginningRole).toString();
}

}

/// Questions that are typed while an answer is being generated.
class TestChatQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queuedQuestionsWaitAndAreTakenBackOrSent()
    {
        ChatFixture fixture(slow());
        const QAbstractItemModelTester tester(fixture.chat.queue(), test::reporting);
        QVERIFY(!fixture.chat.queue()->canAdd());
        fixture.ask(QStringLiteral("First"));
        QVERIFY(!fixture.chat.queue()->canAdd()); // there is no text
        fixture.chat.queue()->add();
        QCOMPARE(fixture.chat.queue()->count(), 0);
        queue(fixture, QStringLiteral("one\ntwo\nthree\nfour"));
        queue(fixture, QStringLiteral("Third"));
        queue(fixture, QStringLiteral("Fourth"));
        QVERIFY(fixture.chat.draft()->isEmpty());
        QCOMPARE(fixture.chat.queue()->count(), 3);
        QCOMPARE(beginning(fixture, 0), QStringLiteral("one\ntwo\nthree"));
        QVERIFY(!fixture.chat.queue()->isWaiting());
        fixture.chat.stop();
        QVERIFY(fixture.chat.queue()->isWaiting());
        QCOMPARE(fixture.chat.queue()->count(), 3);
        fixture.chat.draft()->setTyped(QStringLiteral("typed"));
        fixture.chat.queue()->takeBack(1);
        QCOMPARE(fixture.chat.draft()->typed(), QStringLiteral("Third\n\ntyped"));
        fixture.chat.queue()->send(1);
        QVERIFY(fixture.chat.isRunning());
        QVERIFY(!fixture.chat.queue()->isWaiting());
        QCOMPARE(fixture.rows(Kind::Question), 2);
        QCOMPARE(fixture.chat.draft()->typed(), QStringLiteral("Third\n\ntyped"));
        fixture.chat.queue()->send(0); // stops the answer
        QVERIFY(fixture.chat.isRunning());
        QCOMPARE(fixture.sessions.runningCount(), 1);
        QCOMPARE(fixture.rows(Kind::Question), 3);
        QCOMPARE(fixture.chat.queue()->count(), 0);
    }

    /// Also while another conversation is open.
    void aQueuedQuestionIsSentInItsConversation()
    {
        ChatFixture fixture;
        fixture.ask(QStringLiteral("First"));
        queue(fixture, QStringLiteral("Second"));
        const auto first = fixture.chat.conversationId();
        fixture.chat.newConversation();
        QCOMPARE(fixture.chat.queue()->count(), 0);
        QTRY_COMPARE(fixture.server.requests(QStringLiteral("/api/chat")).size(), 2U);
        QTRY_COMPARE(fixture.sessions.runningCount(), 0);
        QVERIFY(fixture.chat.isBlank());
        fixture.chat.open(first);
        QCOMPARE(fixture.chat.queue()->count(), 0);
        QTRY_COMPARE(fixture.rows(Kind::Question), 2);
    }

    void queuedQuestionsAreThereAfterARestart()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        const QString pasted(3'000'000, u'x');
        chat::Id id;
        {
            ChatFixture fixture(slow(), file);
            fixture.ask(QStringLiteral("First"));
            queue(fixture, QStringLiteral("Second"));
            fixture.chat.draft()->paste(pasted);
            fixture.chat.queue()->add();
            fixture.chat.draft()->setTyped(QStringLiteral("typed"));
            id = fixture.chat.conversationId();
            fixture.sessions.interrupt();
        }
        ChatFixture fixture(slow(), file);
        fixture.chat.openAtStart(id);
        QTRY_COMPARE(fixture.chat.queue()->count(), 2);
        QVERIFY(fixture.chat.queue()->isWaiting());
        QCOMPARE(beginning(fixture, 0), QStringLiteral("Second"));
        QCOMPARE(fixture.chat.draft()->typed(), QStringLiteral("typed"));
        QVERIFY(fixture.chat.files()->asMarkdown().contains(QStringLiteral("Second")));
        fixture.chat.queue()->takeBack(1);
        QCOMPARE(fixture.chat.draft()->text(), QStringLiteral("typed\n\n") + pasted);
        QCOMPARE(fixture.chat.queue()->count(), 1);
    }
};

QTEST_MAIN(TestChatQueue)
#include "tst_chatqueue.moc"
