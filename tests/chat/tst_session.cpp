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

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTurnEndsComplete()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QSignalSpy states(&session, &Session::stateChanged);
        QVERIFY(session.send(QStringLiteral(" Hi there ")));
        QVERIFY(session.isRunning());
        QCOMPARE(session.shownTurn()->phase(), chat::Turn::Phase::Waiting);
        fixture.advance(310ms);
        fixture.receiveContent(QStringLiteral("Hel"));
        QCOMPARE(session.shownTurn()->phase(), chat::Turn::Phase::Answering);
        fixture.receiveContent(QStringLiteral("lo"));
        fixture.finish(812);

        const auto &answer = session.message(session.path().last());
        QCOMPARE(states.size(), 1);
        QVERIFY(!session.isRunning());
        QCOMPARE(answer.state, State::Complete);
        QCOMPARE(answer.content, QStringLiteral("Hello"));
        QCOMPARE(answer.model, QStringLiteral("llama3.2:3b"));
        QCOMPARE(answer.firstToken, 310ms);
        QCOMPARE(answer.metrics.answerTokens, 812);
        QVERIFY(!answer.metrics.estimated);
        QCOMPARE(session.message(session.path().first()).content, QStringLiteral("Hi there"));
        QCOMPARE(session.conversation().title, QStringLiteral("Hi there"));
        QCOMPARE(fixture.backend->requests.last().messages.size(), 1);
    }

    void whatIsWrittenDownIsWhatIsShown()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(!session.isSaved());
        QVERIFY(session.send(QStringLiteral("Hi")));
        QCOMPARE(fixture.journal.of(QStringLiteral("c1")).size(), 2);
        QCOMPARE(fixture.journal.of(QStringLiteral("c1")).last().state, State::Streaming);
        fixture.receiveContent(QStringLiteral("Hello"));
        QTRY_COMPARE(fixture.journal.of(QStringLiteral("c1")).last().content, QStringLiteral("Hello"));
        fixture.finish();
        const auto written = fixture.journal.of(QStringLiteral("c1"));
        QCOMPARE(written.first(), session.message(session.path().first()));
        QCOMPARE(written.last(), session.message(session.path().last()));
        QCOMPARE(fixture.journal.conversations[QStringLiteral("c1")], session.conversation());
        QCOMPARE(fixture.runs.saved.size(), 1);
        QCOMPARE(fixture.runs.saved.first().server, fixture.backend->endpoint().display());
    }

    void theProgressOfThePromptIsNoToken()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        const auto *turn = session.shownTurn();
        QVERIFY(!turn->promptProgress());
        QSignalSpy changes(&session, &Session::promptProgressChanged);
        QSignalSpy rates(&session, &Session::tokensPerSecondChanged);
        for (const qint64 read : {0, 256, 512})
            fixture.receivePromptProgress({.total = 1'024, .processed = read});
        QCOMPARE(changes.size(), 0);
        QTRY_COMPARE(changes.size(), 1);
        QCOMPARE(changes.first().first().value<chat::Id>(), session.path().last());
        QCOMPARE(turn->promptProgress()->processed, 512);
        QCOMPARE(turn->phase(), chat::Turn::Phase::Waiting);
        QCOMPARE(rates.size(), 0);
        fixture.advance(2s);
        fixture.receiveContent(QStringLiteral("Hello"));
        QVERIFY(!turn->promptProgress());
        QTRY_COMPARE(changes.size(), 2);
        fixture.receivePromptProgress({.total = 1'024, .processed = 1'024}); // too late
        QVERIFY(!turn->promptProgress());
        fixture.finish(0);
        QCOMPARE(changes.size(), 2);
        const auto &answer = session.message(session.path().last());
        QCOMPARE(answer.firstToken, 2s);
        QCOMPARE(answer.metrics.answerTokens, 1);
    }

    void anAnswerMayEndWhileThePromptIsRead()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        fixture.receivePromptProgress({.total = 1'024, .processed = 256});
        session.stop(session.path().last());
        const auto &answer = session.message(session.path().last());
        QCOMPARE(answer.state, State::Stopped);
        QCOMPARE(answer.firstToken, 0s);
        QCOMPARE(answer.metrics, llm::Metrics());
    }

    void tokensAreSignalledOncePerFlush()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        QSignalSpy appended(&session, &Session::contentAppended);
        for (int i = 0; i < 500; ++i)
            fixture.receiveContent(QStringLiteral("word "));
        QCOMPARE(appended.size(), 0);
        QTRY_COMPARE(appended.size(), 1);
        QCOMPARE(appended.first().last().value<qsizetype>(), 0);
        fixture.receiveContent(QStringLiteral("more"));
        QTRY_COMPARE(appended.size(), 2);
        QCOMPARE(appended.last().last().value<qsizetype>(), 2'500);
        QCOMPARE(session.message(session.shownTurn()->answer().id).content.size(), 2'504);
    }

    void itReadsAsOftenAsItShows()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hello")));
        fixture.receiveContent(QStringLiteral("First"));
        QCOMPARE(fixture.backend->batchInterval, 0ms);
        QSignalSpy flushed(&session, &Session::flushed);
        QVERIFY(flushed.wait());
        QCOMPARE(fixture.backend->batchInterval, chat::FlushInterval::shortest);

        session.setVisible(false);
        fixture.advance(1s);
        fixture.receiveContent(QStringLiteral("Second"));
        QVERIFY(flushed.wait());
        QVERIFY(fixture.backend->batchInterval >= chat::FlushInterval::longest);
    }

    void stoppingClosesTheConnectionAndKeepsTheText()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        fixture.receiveContent(QStringLiteral("Hel"));
        QSignalSpy states(&session, &Session::stateChanged);
        session.stopAll();
        session.stopAll();
        QVERIFY(fixture.backend->cancelled);
        QCOMPARE(states.size(), 1);
        const auto &answer = session.message(session.path().last());
        QCOMPARE(answer.state, State::Stopped);
        QCOMPARE(answer.content, QStringLiteral("Hel"));
        QCOMPARE(answer.metrics.answerTokens, 1);
        fixture.receiveContent(QStringLiteral("lo"));
        QCOMPARE(answer.content, QStringLiteral("Hel"));
        QCOMPARE(fixture.journal.of(QStringLiteral("c1")).last(), answer);
        QVERIFY(fixture.runs.saved.isEmpty());
    }

    void aFailureKeepsTheTextAndSaysWhy()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        fixture.receiveContent(QStringLiteral("Hel"));
        const Error gone{Error::Kind::Offline, 0, QStringLiteral("connection cut"), {}};
        fixture.fail(gone);
        const auto &answer = session.message(session.path().last());
        QCOMPARE(answer.state, State::Failed);
        QCOMPARE(answer.content, QStringLiteral("Hel"));
        QVERIFY(answer.error == gone);
        QVERIFY(!session.isRunning());
    }

    void aServerChangeEndsTheTurnAsStopped()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        fixture.fail({Error::Kind::Cancelled, 0, {}, {}});
        QCOMPARE(session.message(session.path().last()).state, State::Stopped);
    }

    void retryMakesASiblingInThePlaceOfTheOld()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        const auto old = session.shownTurn()->answer().id;
        fixture.fail({Error::Kind::Server, 500, QStringLiteral("out of memory"), {}});
        QSignalSpy changes(&session, &Session::pathChanged);
        QSignalSpy additions(&session, &Session::messageAdded);
        QVERIFY(session.retry(old));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(additions.size(), 0);
        fixture.receiveContent(QStringLiteral("Hello"));
        fixture.finish();
        QCOMPARE(session.path().size(), 2);
        QCOMPARE(session.tree().siblings(old), (QList<chat::Id>{old, session.path().last()}));
        QCOMPARE(fixture.backend->requests.last().messages.size(), 1);
        QCOMPARE(fixture.journal.conversations[QStringLiteral("c1")].leaf, session.path().last());
    }

    void severalTurnsRunSideBySide()
    {
        test::SessionFixture fixture;
        const auto one = fixture.backend;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        fixture.receiveContent(QStringLiteral("Hel"));
        const auto first = session.path().last();
        fixture.backend = std::make_shared<test::ScriptedBackend>();
        QVERIFY(session.retry(first));
        const auto second = session.path().last();
        QCOMPARE(session.runningCount(), 2);
        QVERIFY(session.turn(first) && session.turn(second));
        QCOMPARE(session.shownTurn(), session.turn(second));
        QVERIFY(!one->cancelled);

        QSignalSpy ended(&session, &Session::stateChanged);
        fixture.receiveContent(QStringLiteral("Hey"));
        llm::ChatChunk rest;
        rest.content = QStringLiteral("lo");
        rest.arrivedAt = fixture.clock;
        one->emitChunk(rest);
        one->finish();
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended.first().first().toString(), first);
        QCOMPARE(session.message(first).content, QStringLiteral("Hello"));
        QCOMPARE(session.runningCount(), 1);

        session.showPath(first);
        QVERIFY(!session.shownTurn());
        QVERIFY(session.send(QStringLiteral("And?")));
        QCOMPARE(session.runningCount(), 2);
        session.stop(second);
        QCOMPARE(session.message(second).state, State::Stopped);
        QCOMPARE(session.message(second).content, QStringLiteral("Hey"));
        QCOMPARE(session.runningCount(), 1);
        session.stopAll();
        QVERIFY(!session.isRunning());
    }

    void tokensThatTheServerDoesNotTellAreEstimated()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        fixture.advance(1s);
        for (int i = 0; i < 8; ++i) {
            fixture.receiveContent(QStringLiteral("a "));
            fixture.advance(500ms);
        }
        fixture.finish(0);
        const auto &answer = session.message(session.path().last());
        QCOMPARE(answer.state, State::Complete);
        QVERIFY(answer.metrics.estimated);
        QCOMPARE(answer.metrics.answerTokens, 8);
        QCOMPARE(answer.metrics.promptTokens, 12);
        QVERIFY(fixture.runs.saved.last().metrics.estimated);
    }

    void retryOfAQuestionAnswersIt()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        session.stopAll();
        QVERIFY(session.retry(session.path().first()));
        QCOMPARE(session.path().size(), 2);
        QVERIFY(!session.retry(QStringLiteral("nobody")));
    }

    void whatCannotBeSentIsRefused()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QCOMPARE(session.send(QStringLiteral(" \n")).error().kind, Error::Kind::Invalid);
        QVERIFY(session.send(QStringLiteral("Hi")));
        QCOMPARE(session.send(QStringLiteral("Hi")).error().kind, Error::Kind::Invalid);
        QCOMPARE(fixture.backend->requests.size(), 1);
        Session speechless(fixture.services(), {});
        QCOMPARE(speechless.send(QStringLiteral("Hi")).error().kind, Error::Kind::Invalid);
    }

    void aSessionThatGoesLeavesAnInterruptedAnswer()
    {
        test::SessionFixture fixture;
        {
            Session session(fixture.services(), test::SessionFixture::conversation());
            QVERIFY(session.send(QStringLiteral("Hi")));
            fixture.receiveContent(QStringLiteral("Hel"));
        }
        QVERIFY(fixture.backend->cancelled);
        const auto answer = fixture.journal.of(QStringLiteral("c1")).last();
        QCOMPARE(answer.state, State::Interrupted);
        QCOMPARE(answer.content, QStringLiteral("Hel"));
    }

    void aStoredConversationGoesOnWhereItEnded()
    {
        test::SessionFixture fixture;
        {
            Session session(fixture.services(), test::SessionFixture::conversation());
            QVERIFY(session.send(QStringLiteral("Hi")));
            fixture.receiveContent(QStringLiteral("Hello"));
            fixture.finish();
            QVERIFY(session.retry(session.path().last()));
            fixture.receiveContent(QStringLiteral("Hey"));
            fixture.finish();
        }
        const auto stored = fixture.journal.conversations[QStringLiteral("c1")];
        Session session(fixture.services(), stored, chat::Tree(fixture.journal.of(stored.id)));
        QVERIFY(session.isSaved());
        QCOMPARE(session.path().size(), 2);
        QCOMPARE(session.message(session.path().last()).content, QStringLiteral("Hey"));
        QVERIFY(session.send(QStringLiteral("And?")));
        QCOMPARE(fixture.backend->requests.last().messages.size(), 3);
        QCOMPARE(fixture.backend->requests.last().messages.at(1).content, QStringLiteral("Hey"));
    }

    void theRunningRateIsTheOneOfTheLastSeconds()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        QSignalSpy flushed(&session, &Session::flushed);
        for (int i = 0; i < 20; ++i) {
            fixture.advance(100ms);
            fixture.receiveContent(QStringLiteral("a"));
            fixture.receiveContent(QStringLiteral("b"));
            QTRY_COMPARE(flushed.size(), i + 1);
        }
        QCOMPARE(session.tokensPerSecond(), 20.0);
        fixture.finish();
        QCOMPARE(session.tokensPerSecond(), 0.0);
    }

    void aDraftStaysWhereAnotherQuestionIsSent()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        session.setDraft(QStringLiteral("Half typed"));
        QVERIFY(session.send(QStringLiteral("An example"), session.conversation().draft));
        QCOMPARE(fixture.journal.conversations[QStringLiteral("c1")].draft, QStringLiteral("Half typed"));
    }

    void aDraftIsWrittenDownAndGoneOnceSent()
    {
        test::SessionFixture fixture;
        Session session(fixture.services(), test::SessionFixture::conversation());
        session.setDraft(QStringLiteral("Hi"));
        QVERIFY(session.isSaved());
        QCOMPARE(fixture.journal.conversations[QStringLiteral("c1")].draft, QStringLiteral("Hi"));
        QVERIFY(session.send(session.conversation().draft));
        QCOMPARE(fixture.journal.conversations[QStringLiteral("c1")].draft, QString());
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
