// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/session.h"
#include "support/sessionfixture.h"

#include <QTest>

using namespace corral;
using chat::Session;
using State = chat::Message::State;

/// Questions that wait for the end of an answer.
class TestQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQueuedQuestionIsSentWhenTheAnswerIsComplete()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("First")));
        session.setDraft(QStringLiteral("Second"));
        session.queue(QStringLiteral(" Second "));
        session.queue(QStringLiteral("Third"));
        session.setDraft(QStringLiteral("still typed"));
        QCOMPARE(session.path().size(), 2);
        QCOMPARE(fixture.journal.conversations[QStringLiteral("c1")], session.conversation());
        fixture.receiveContent(QStringLiteral("Hello"));
        fixture.finish();
        QCOMPARE(session.path().size(), 4);
        QCOMPARE(session.message(session.path().at(2)).content, QStringLiteral("Second"));
        QCOMPARE(session.conversation().queued, QStringList(QStringLiteral("Third")));
        QCOMPARE(session.conversation().draft, QStringLiteral("still typed"));
        QCOMPARE(fixture.backend->requests.last().messages.size(), 3);
        fixture.finish();
        QCOMPARE(session.path().size(), 6);
        QVERIFY(session.conversation().queued.isEmpty());
        fixture.finish();
        QVERIFY(!session.isRunning());
        QCOMPARE(fixture.journal.conversations[QStringLiteral("c1")], session.conversation());
    }

    void aQueuedQuestionWaitsAfterAnAnswerThatIsNotComplete()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("First")));
        session.queue(QStringLiteral("Second"));
        session.queue(QStringLiteral("Third"));
        session.stopAll();
        QVERIFY(!session.isRunning());
        QCOMPARE(session.conversation().queued.size(), 2);
        QVERIFY(session.retry(session.path().last()));
        fixture.fail(Error{.kind = Error::Kind::Offline, .message = QStringLiteral("gone"), .hint = {}});
        QVERIFY(!session.isRunning());
        QCOMPARE(session.conversation().queued.size(), 2);
        QVERIFY(!session.sendQueued(2));
        session.takeBack(0, QStringLiteral("Second, typed again"));
        QCOMPARE(session.conversation().queued, QStringList(QStringLiteral("Third")));
        QCOMPARE(session.conversation().draft, QStringLiteral("Second, typed again"));
        QVERIFY(session.sendQueued(0));
        QVERIFY(session.isRunning());
        QCOMPARE(session.message(session.path().at(2)).content, QStringLiteral("Third"));
        QCOMPARE(session.conversation().draft, QStringLiteral("Second, typed again"));
    }

    void sendingAQueuedQuestionNowStopsTheAnswer()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("First")));
        session.queue(QStringLiteral("Second"));
        session.queue(QStringLiteral("Third"));
        const auto stopped = session.path().last();
        QVERIFY(session.sendQueued(1));
        QCOMPARE(session.message(stopped).state, State::Stopped);
        QCOMPARE(session.message(session.path().at(2)).content, QStringLiteral("Third"));
        QCOMPARE(session.conversation().queued, QStringList(QStringLiteral("Second")));
        QCOMPARE(session.runningCount(), 1);
    }

    /// What is read from the sockets at the end may complete an answer.
    void nothingIsSentWhileTheProgramEnds()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("First")));
        session.queue(QStringLiteral("Second"));
        session.readLast(QDeadlineTimer(0));
        fixture.finish();
        QVERIFY(!session.isRunning());
        QCOMPARE(session.conversation().queued, QStringList(QStringLiteral("Second")));
    }
};

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
