// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/session.h"
#include "support/bench.h"

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
        test::Bench bench;
        Session session(bench.services(), test::Bench::conversation());
        QSignalSpy states(&session, &Session::stateChanged);
        QVERIFY(session.send(QStringLiteral(" Hi there ")));
        QVERIFY(session.isRunning());
        QCOMPARE(session.shownTurn()->phase(), chat::Turn::Phase::Waiting);
        bench.pass(310ms);
        bench.say(QStringLiteral("Hel"));
        QCOMPARE(session.shownTurn()->phase(), chat::Turn::Phase::Answering);
        bench.say(QStringLiteral("lo"));
        bench.finish(812);

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
        QCOMPARE(bench.backend->requests.last().messages.size(), 1);
    }

    void whatIsWrittenDownIsWhatIsShown()
    {
        test::Bench bench;
        Session session(bench.services(), test::Bench::conversation());
        QVERIFY(!session.isSaved());
        QVERIFY(session.send(QStringLiteral("Hi")));
        QCOMPARE(bench.journal.of(QStringLiteral("c1")).size(), 2);
        QCOMPARE(bench.journal.of(QStringLiteral("c1")).last().state, State::Streaming);
        bench.say(QStringLiteral("Hello"));
        QTRY_COMPARE(bench.journal.of(QStringLiteral("c1")).last().content, QStringLiteral("Hello"));
        bench.finish();
        const auto written = bench.journal.of(QStringLiteral("c1"));
        QCOMPARE(written.first(), session.message(session.path().first()));
        QCOMPARE(written.last(), session.message(session.path().last()));
        QCOMPARE(bench.journal.conversations[QStringLiteral("c1")], session.conversation());
        QCOMPARE(bench.runs.saved.size(), 1);
        QCOMPARE(bench.runs.saved.first().server, bench.backend->endpoint().display());
    }

    void tokensAreToldOfOnceAFlush()
    {
        test::Bench bench;
        Session session(bench.services(), test::Bench::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        QSignalSpy appended(&session, &Session::contentAppended);
        for (int i = 0; i < 500; ++i)
            bench.say(QStringLiteral("word "));
        QCOMPARE(appended.size(), 0);
        QTRY_COMPARE(appended.size(), 1);
        QCOMPARE(appended.first().last().value<qsizetype>(), 0);
        bench.say(QStringLiteral("more"));
        QTRY_COMPARE(appended.size(), 2);
        QCOMPARE(appended.last().last().value<qsizetype>(), 2'500);
        QCOMPARE(session.message(session.shownTurn()->answer().id).content.size(), 2'504);
    }

    void itReadsAsOftenAsItShows()
    {
        test::Bench bench;
        Session session(bench.services(), test::Bench::conversation());
        QVERIFY(session.send(QStringLiteral("Hello")));
        bench.say(QStringLiteral("First"));
        QCOMPARE(bench.backend->pace, 0ms);
        QSignalSpy flushed(&session, &Session::flushed);
        QVERIFY(flushed.wait());
        QCOMPARE(bench.backend->pace, chat::Pacer::shortest);

        session.setWatched(false);
        bench.pass(1s);
        bench.say(QStringLiteral("Second"));
        QVERIFY(flushed.wait());
        QVERIFY(bench.backend->pace >= chat::Pacer::longest);
    }

    void stoppingClosesTheConnectionAndKeepsTheText()
    {
        test::Bench bench;
        Session session(bench.services(), test::Bench::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        bench.say(QStringLiteral("Hel"));
        QSignalSpy states(&session, &Session::stateChanged);
        session.stopAll();
        session.stopAll();
        QVERIFY(bench.backend->cancelled);
        QCOMPARE(states.size(), 1);
        const auto &answer = session.message(session.path().last());
        QCOMPARE(answer.state, State::Stopped);
        QCOMPARE(answer.content, QStringLiteral("Hel"));
        QCOMPARE(answer.metrics.answerTokens, 1);
        bench.say(QStringLiteral("lo"));
        QCOMPARE(answer.content, QStringLiteral("Hel"));
        QCOMPARE(bench.journal.of(QStringLiteral("c1")).last(), answer);
        QVERIFY(bench.runs.saved.isEmpty());
    }

    void aFailureKeepsTheTextAndSaysWhy()
    {
        test::Bench bench;
        Session session(bench.services(), test::Bench::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        bench.say(QStringLiteral("Hel"));
        const Error gone{Error::Kind::Offline, 0, QStringLiteral("connection cut"), {}};
        bench.fail(gone);
        const auto &answer = session.message(session.path().last());
        QCOMPARE(answer.state, State::Failed);
        QCOMPARE(answer.content, QStringLiteral("Hel"));
        QVERIFY(answer.error == gone);
        QVERIFY(!session.isRunning());
    }

    void aServerChangeEndsTheTurnAsStopped()
    {
        test::Bench bench;
        Session session(bench.services(), test::Bench::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        bench.fail({Error::Kind::Cancelled, 0, {}, {}});
        QCOMPARE(session.message(session.path().last()).state, State::Stopped);
    }

    void retryMakesASiblingInThePlaceOfTheOld()
    {
        test::Bench bench;
        Session session(bench.services(), test::Bench::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        const auto old = session.shownTurn()->answer().id;
        bench.fail({Error::Kind::Server, 500, QStringLiteral("out of memory"), {}});
        QSignalSpy changes(&session, &Session::pathChanged);
        QSignalSpy additions(&session, &Session::messageAdded);
        QVERIFY(session.retry(old));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(additions.size(), 0);
        bench.say(QStringLiteral("Hello"));
        bench.finish();
        QCOMPARE(session.path().size(), 2);
        QCOMPARE(session.tree().siblings(old), (QList<chat::Id>{old, session.path().last()}));
        QCOMPARE(bench.backend->requests.last().messages.size(), 1);
        QCOMPARE(bench.journal.conversations[QStringLiteral("c1")].leaf, session.path().last());
    }

    void severalTurnsRunSideBySide()
    {
        test::Bench bench;
        const auto one = bench.backend;
        Session session(bench.services(), test::Bench::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        bench.say(QStringLiteral("Hel"));
        const auto first = session.path().last();
        bench.backend = std::make_shared<test::ScriptedBackend>();
        QVERIFY(session.retry(first));
        const auto second = session.path().last();
        QCOMPARE(session.runningCount(), 2);
        QVERIFY(session.turn(first) && session.turn(second));
        QCOMPARE(session.shownTurn(), session.turn(second));
        QVERIFY(!one->cancelled);

        QSignalSpy ended(&session, &Session::stateChanged);
        bench.say(QStringLiteral("Hey"));
        llm::ChatChunk rest;
        rest.content = QStringLiteral("lo");
        rest.arrivedAt = bench.clock;
        one->say(rest);
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
        test::Bench bench;
        Session session(bench.services(), test::Bench::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        bench.pass(1s);
        for (int i = 0; i < 8; ++i) {
            bench.say(QStringLiteral("a "));
            bench.pass(500ms);
        }
        bench.finish(0);
        const auto &answer = session.message(session.path().last());
        QCOMPARE(answer.state, State::Complete);
        QVERIFY(answer.metrics.estimated);
        QCOMPARE(answer.metrics.answerTokens, 8);
        QCOMPARE(answer.metrics.promptTokens, 12);
        QVERIFY(bench.runs.saved.last().metrics.estimated);
    }

    void retryOfAQuestionAnswersIt()
    {
        test::Bench bench;
        Session session(bench.services(), test::Bench::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        session.stopAll();
        QVERIFY(session.retry(session.path().first()));
        QCOMPARE(session.path().size(), 2);
        QVERIFY(!session.retry(QStringLiteral("nobody")));
    }

    void whatCannotBeSentIsRefused()
    {
        test::Bench bench;
        Session session(bench.services(), test::Bench::conversation());
        QCOMPARE(session.send(QStringLiteral(" \n")).error().kind, Error::Kind::Invalid);
        QVERIFY(session.send(QStringLiteral("Hi")));
        QCOMPARE(session.send(QStringLiteral("Hi")).error().kind, Error::Kind::Invalid);
        QCOMPARE(bench.backend->requests.size(), 1);
        Session speechless(bench.services(), {});
        QCOMPARE(speechless.send(QStringLiteral("Hi")).error().kind, Error::Kind::Invalid);
    }

    void aSessionThatGoesLeavesAnInterruptedAnswer()
    {
        test::Bench bench;
        {
            Session session(bench.services(), test::Bench::conversation());
            QVERIFY(session.send(QStringLiteral("Hi")));
            bench.say(QStringLiteral("Hel"));
        }
        QVERIFY(bench.backend->cancelled);
        const auto answer = bench.journal.of(QStringLiteral("c1")).last();
        QCOMPARE(answer.state, State::Interrupted);
        QCOMPARE(answer.content, QStringLiteral("Hel"));
    }

    void aStoredConversationGoesOnWhereItEnded()
    {
        test::Bench bench;
        {
            Session session(bench.services(), test::Bench::conversation());
            QVERIFY(session.send(QStringLiteral("Hi")));
            bench.say(QStringLiteral("Hello"));
            bench.finish();
            QVERIFY(session.retry(session.path().last()));
            bench.say(QStringLiteral("Hey"));
            bench.finish();
        }
        const auto stored = bench.journal.conversations[QStringLiteral("c1")];
        Session session(bench.services(), stored, chat::Tree(bench.journal.of(stored.id)));
        QVERIFY(session.isSaved());
        QCOMPARE(session.path().size(), 2);
        QCOMPARE(session.message(session.path().last()).content, QStringLiteral("Hey"));
        QVERIFY(session.send(QStringLiteral("And?")));
        QCOMPARE(bench.backend->requests.last().messages.size(), 3);
        QCOMPARE(bench.backend->requests.last().messages.at(1).content, QStringLiteral("Hey"));
    }

    void theRunningRateIsTheOneOfTheLastSeconds()
    {
        test::Bench bench;
        Session session(bench.services(), test::Bench::conversation());
        QVERIFY(session.send(QStringLiteral("Hi")));
        QSignalSpy flushed(&session, &Session::flushed);
        for (int i = 0; i < 20; ++i) {
            bench.pass(100ms);
            bench.say(QStringLiteral("a"));
            bench.say(QStringLiteral("b"));
            QTRY_COMPARE(flushed.size(), i + 1);
        }
        QCOMPARE(session.tokensPerSecond(), 20.0);
        bench.finish();
        QCOMPARE(session.tokensPerSecond(), 0.0);
    }

    void aDraftIsWrittenDownAndGoneOnceSent()
    {
        test::Bench bench;
        Session session(bench.services(), test::Bench::conversation());
        session.setDraft(QStringLiteral("Hi"));
        QVERIFY(session.isSaved());
        QCOMPARE(bench.journal.conversations[QStringLiteral("c1")].draft, QStringLiteral("Hi"));
        QVERIFY(session.send(session.conversation().draft));
        QCOMPARE(bench.journal.conversations[QStringLiteral("c1")].draft, QString());
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
