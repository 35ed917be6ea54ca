// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/session.h"
#include "support/sessionfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace corral;
using namespace std::chrono_literals;
using chat::Message;
using chat::Session;
using State = Message::State;

/// What a turn makes of thinking, in a field of its own or between tags.
class TestThinking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thinkingComesFirstAndIsTimed()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        fixture.advance(1s);
        fixture.receiveThinking(QStringLiteral("hm"));
        QCOMPARE(session.shownTurn()->phase(), chat::Turn::Phase::Thinking);
        fixture.advance(6s);
        fixture.receiveContent(QStringLiteral("42"));
        fixture.finish();
        const auto &answer = session.message(session.path().last());
        QCOMPARE(answer.thinking, QStringLiteral("hm"));
        QCOMPARE(answer.firstToken, 1s);
        QCOMPARE(answer.thinkingTime, 6s);
    }

    void thoughtsBetweenTagsAreThinking()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        fixture.advance(1s);
        fixture.receiveContent(QStringLiteral("<thi"));
        fixture.advance(1s);
        fixture.receiveContent(QStringLiteral("nk>\nhm"));
        QCOMPARE(session.shownTurn()->phase(), chat::Turn::Phase::Thinking);
        QTRY_COMPARE(fixture.journal.of(QStringLiteral("c1")).last().content, QStringLiteral("<think>\nhm"));
        QCOMPARE(session.message(session.shownTurn()->answer().id).thinking, QStringLiteral("hm"));
        fixture.advance(4s);
        fixture.receiveContent(QStringLiteral("\n</think>\n\n4"));
        fixture.receiveContent(QStringLiteral("2"));
        QCOMPARE(session.shownTurn()->phase(), chat::Turn::Phase::Answering);
        fixture.finish();
        const auto &answer = session.message(session.path().last());
        QCOMPARE(answer.thinking, QStringLiteral("hm"));
        QCOMPARE(answer.content, QStringLiteral("42"));
        QCOMPARE(answer.firstToken, 1s);
        QCOMPARE(answer.thinkingTime, 5s);
        QCOMPARE(fixture.journal.of(QStringLiteral("c1")).last(), answer);
        QVERIFY(session.send(QStringLiteral("And?")));
        QCOMPARE(fixture.backend->requests.last().messages.at(1).content, QStringLiteral("42"));
    }

    void aLoneClosingTagMakesWhatCameBeforeAThought()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        fixture.receiveContent(QStringLiteral("Let me see.\n"));
        QTRY_COMPARE(session.message(session.shownTurn()->answer().id).content, QStringLiteral("Let me see.\n"));
        QSignalSpy rewritten(&session, &Session::rewritten);
        const auto path = session.path();
        // A view removes what it has shown, and nothing else.
        connect(&session, &Session::aboutToRewrite, &session, [&session, path](const chat::Id &id) {
            QCOMPARE(id, path.last());
            QCOMPARE(session.message(id).content, QStringLiteral("Let me see.\n"));
            QCOMPARE(session.message(id).thinking, QString());
        });
        fixture.receiveContent(QStringLiteral("</think>\n\n42"));
        QCOMPARE(rewritten.size(), 1);
        QCOMPARE(session.path(), path);
        fixture.finish();
        const auto &answer = session.message(session.path().last());
        QCOMPARE(answer.thinking, QStringLiteral("Let me see."));
        QCOMPARE(answer.content, QStringLiteral("42"));
        QCOMPARE(fixture.journal.of(QStringLiteral("c1")).last(), answer);
    }

    void storedThoughtsBetweenTagsAreThinking()
    {
        test::SessionFixture fixture;
        Message question;
        question.id = QStringLiteral("q");
        question.role = chat::role::user;
        question.content = QStringLiteral("<think>mine</think>");
        Message answer;
        answer.id = QStringLiteral("a");
        answer.parentId = question.id;
        answer.role = chat::role::assistant;
        answer.content = QStringLiteral("<think>hm</think>\n42");
        Session session(fixture.services(), test::SessionFixture::conversation(), chat::Tree({question, answer}));
        QCOMPARE(session.message(answer.id).thinking, QStringLiteral("hm"));
        QCOMPARE(session.message(answer.id).content, QStringLiteral("42"));
        QCOMPARE(session.message(question.id).content, question.content);
    }

    void whatIsHeldBackAtTheEndIsKept()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        fixture.receiveContent(QStringLiteral("a </thi"));
        session.stopAll();
        QCOMPARE(session.message(session.path().last()).content, QStringLiteral("a </thi"));
    }

    void thinkingThatLedToNothingIsTimedToo()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        fixture.advance(1s);
        fixture.receiveThinking(QStringLiteral("hm"));
        fixture.advance(4s);
        session.stopAll();
        QCOMPARE(session.message(session.path().last()).thinkingTime, 4s);
    }
};

QTEST_GUILESS_MAIN(TestThinking)
#include "tst_thinking.moc"
