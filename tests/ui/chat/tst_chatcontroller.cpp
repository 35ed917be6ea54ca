// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include <QClipboard>
#include <QCoroTask>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace corral;
using test::Desk;
using test::Kind;
using test::slow;
using ui::ChatController;
using ui::TranscriptData;

class TestChatController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirstQuestionIsAnswered()
    {
        Desk desk;
        QVERIFY(desk.chat.isBlank());
        QVERIFY(!desk.chat.canSend());
        desk.askAndWait(QStringLiteral("Explain how a hash table works\nin detail"));
        QVERIFY(!desk.chat.isBlank());
        QCOMPARE(desk.chat.title(), QStringLiteral("Explain how a hash table works"));
        QCOMPARE(desk.chat.draft()->text(), QString());
        QCOMPARE(desk.rows(Kind::Question), 1);
        QCOMPARE(desk.rows(Kind::AnswerFooter), 1);
        QCOMPARE(desk.chat.conversations()->count(), 1);
        QCOMPARE(desk.chat.conversations()->currentRow(), 0);
        const auto figures = desk.last(TranscriptData::FiguresRole).toString();
        const QRegularExpression wanted(QStringLiteral("^[\\d,]+ tokens(?: · [\\d,.]+ tok/s)? · first token .+$"));
        QVERIFY2(wanted.match(figures).hasMatch(), qPrintable(figures));
    }

    void theFirstModelThatCanChatIsChosen()
    {
        Desk desk;
        QTRY_VERIFY(desk.chat.models()->count() > 0);
        QCOMPARE(desk.chat.model(), desk.chat.models()->models().first().name);
        for (const auto &model : desk.chat.models()->models())
            QVERIFY2(!model.name.contains(QStringLiteral("embed")), qPrintable(model.name));
        QCOMPARE(desk.chat.suggestions().size(), 3);
    }

    void theModelUsedLastIsTheNextOne()
    {
        Desk desk;
        QTRY_VERIFY(desk.chat.models()->count() > 1);
        const auto second = desk.chat.models()->models().at(1).name;
        desk.chat.setModel(second);
        desk.askAndWait(QStringLiteral("Hi"));
        desk.chat.newConversation();
        QCOMPARE(desk.chat.model(), second);
    }

    void stoppingKeepsWhatCame()
    {
        Desk desk(slow());
        desk.ask(QStringLiteral("Tell a story"));
        QTRY_VERIFY(desk.rows(Kind::Text) > 0);
        QVERIFY(desk.chat.isRunning());
        QCOMPARE(desk.sessions.runningCount(), 1);
        desk.chat.stop();
        QVERIFY(!desk.chat.isRunning());
        QCOMPARE(desk.last(TranscriptData::TextRole).toString(), QStringLiteral("Stopped"));
        QTRY_COMPARE(desk.server.requests(QStringLiteral("/api/chat")).back().state, test::Seen::Disconnected);
        QVERIFY(desk.rows(Kind::Text) > 0);
    }

    void anAnswerGoesOnWhileAnotherConversationIsOpen()
    {
        Desk desk(slow());
        desk.ask(QStringLiteral("First"));
        QTRY_VERIFY(desk.rows(Kind::Text) > 0);
        const auto first = desk.chat.conversationId();
        desk.chat.newConversation();
        QVERIFY(desk.chat.isBlank());
        desk.ask(QStringLiteral("Second"));
        QTRY_COMPARE(desk.sessions.runningCount(), 2);
        QTRY_VERIFY(desk.chat.liveTokensPerSecond() > 0);
        QVERIFY(desk.chat.liveRate().endsWith(QStringLiteral("tok/s")));
        desk.chat.open(first);
        QVERIFY(desk.chat.isRunning());
        QCOMPARE(desk.chat.title(), QStringLiteral("First"));
        QVERIFY(desk.rows(Kind::Text) > 0);
        desk.chat.stop();
        QCOMPARE(desk.sessions.runningCount(), 1);
    }

    void aFailureSaysWhyAndTryingAgainWorks()
    {
        Desk desk;
        QTRY_VERIFY(desk.chat.models()->count() > 0);
        desk.server.inject(
            {.kind = test::Fault::ErrorLine, .path = QStringLiteral("/api/chat"), .after = 3, .text = "out of memory"});
        desk.askAndWait(QStringLiteral("Hi"));
        QCOMPARE(desk.last(TranscriptData::TextRole).toString(), QStringLiteral("Failed"));
        QVERIFY(desk.last(TranscriptData::ErrorTextRole).toString().contains(QStringLiteral("out of memory")));
        desk.chat.retry(desk.last(TranscriptData::MessageIdRole).toString());
        QTRY_VERIFY(!desk.chat.isRunning());
        QCOMPARE(desk.rows(Kind::Question), 1);
        QCOMPARE(desk.rows(Kind::AnswerFooter), 1);
        QCOMPARE(desk.last(TranscriptData::ErrorTextRole).toString(), QString());
    }

    void aDeletedConversationCanBeBroughtBack()
    {
        Desk desk;
        desk.askAndWait(QStringLiteral("First"));
        const auto first = desk.chat.conversationId();
        const auto rows = desk.chat.transcript()->rowCount();
        QSignalSpy removed(&desk.chat, &ChatController::removed);
        desk.chat.remove(first);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.first().at(1).toString(), QStringLiteral("First"));
        QCOMPARE(desk.chat.conversations()->count(), 0);
        QVERIFY(desk.chat.isBlank());
        QVERIFY(desk.chat.conversationId() != first);
        desk.chat.undoRemove(first);
        QTRY_COMPARE(desk.chat.transcript()->rowCount(), rows);
        QCOMPARE(desk.chat.conversationId(), first);
        QCOMPARE(desk.chat.conversations()->count(), 1);
    }

    void deletingStopsTheAnswerThatIsComing()
    {
        Desk desk(slow());
        desk.ask(QStringLiteral("First"));
        QTRY_VERIFY(desk.rows(Kind::Text) > 0);
        desk.chat.remove(desk.chat.conversationId());
        QCOMPARE(desk.sessions.runningCount(), 0);
        QTRY_COMPARE(desk.server.requests(QStringLiteral("/api/chat")).back().state, test::Seen::Disconnected);
    }

    void renamingShowsEverywhere()
    {
        Desk desk;
        desk.askAndWait(QStringLiteral("First"));
        desk.chat.rename(desk.chat.conversationId(), QStringLiteral("  Better \n name "));
        QCOMPARE(desk.chat.title(), QStringLiteral("Better name"));
        desk.chat.rename(desk.chat.conversationId(), QStringLiteral(" "));
        QCOMPARE(desk.chat.title(), QStringLiteral("Better name"));
    }

    void anAwayServerIsSaidAndNothingIsLost()
    {
        Desk desk;
        desk.askAndWait(QStringLiteral("First"));
        desk.server.stop();
        desk.connection.retryNow();
        QTRY_VERIFY(!desk.connection.isOnline());
        desk.chat.draft()->setTyped(QStringLiteral("Still there?"));
        QVERIFY(!desk.chat.canSend());
        QVERIFY2(desk.chat.cannotSendReason().contains(desk.connection.endpoint().display()),
                 qPrintable(desk.chat.cannotSendReason()));
        QCOMPARE(desk.rows(Kind::AnswerFooter), 1);
        QVERIFY(desk.server.start());
        desk.connection.retryNow();
        QTRY_VERIFY(desk.chat.canSend());
    }

    void nothingIsSentBeforeTheModelsAreKnown()
    {
        Desk desk;
        desk.server.inject({.kind = test::Fault::Status, .path = QStringLiteral("/api/tags"), .count = 0, .text = "not yet"});
        desk.chat.draft()->setTyped(QStringLiteral("Hi"));
        QTRY_VERIFY(desk.connection.isOnline());
        QVERIFY(!desk.connection.hasModels());
        QVERIFY(!desk.chat.canSend());
        desk.server.clearFaults();
        desk.connection.refreshModels();
        QTRY_VERIFY(desk.chat.canSend());
    }

    void withoutModelsItSaysWhatToDo()
    {
        Desk desk(demo::Options::quickAndEmpty());
        QTRY_VERIFY(desk.connection.hasModels());
        QVERIFY(desk.chat.cannotSendReason().contains(QStringLiteral("Pull one")));
        QCOMPARE(desk.chat.suggestions(), QStringList());
    }

    void aMessageIsCopiedAsMarkdown()
    {
        Desk desk;
        desk.askAndWait(QStringLiteral("Hi **there**"));
        QSignalSpy copied(&desk.chat, &ChatController::copied);
        desk.chat.copyMessage(desk.chat.transcript()->index(0).data(TranscriptData::MessageIdRole).toString());
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Hi **there**"));
        QCOMPARE(copied.size(), 1);
    }

    void aFinishedAnswerIsARun()
    {
        Desk desk;
        desk.askAndWait(QStringLiteral("Hi"));
        const auto runs = QCoro::waitFor(desk.store.runs.list(QDateTime::currentDateTime().addDays(-1))).value();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().server, endpointOf(desk.server).display());
        QVERIFY(runs.first().metrics.answerTokens > 0);
    }
};

QTEST_MAIN(TestChatController)
#include "tst_chatcontroller.moc"
