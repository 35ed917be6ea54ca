// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoserver.h"
#include "ollama/client.h"
#include "server/connection.h"
#include "store/store.h"
#include "ui/chat/chatcontroller.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QCoroTask>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using namespace std::chrono_literals;
using ui::ChatController;
using ui::TranscriptModel;
using Kind = TranscriptModel::Kind;

namespace {

constexpr auto reporting = QAbstractItemModelTester::FailureReportingMode::QtTest;

net::Endpoint endpointOf(const test::DemoServer &server) { return net::Endpoint::parse(server.address()).value(); }

/// The demo server, and a Corral without a window that talks to it.
struct Desk
{
    explicit Desk(demo::Options options = demo::Options::quick(), const QString &file = store::Store::inMemory)
        : server(std::move(options))
        , running(server.start())
        , store(file)
    {
        connection.start();
    }

    /// Of the open conversation.
    [[nodiscard]] int rows(Kind kind) const
    {
        int found = 0;
        for (int row = 0; row < chat.transcript()->rowCount(); ++row)
            found += chat.transcript()->index(row).data(TranscriptModel::KindRole).toInt() == int(kind) ? 1 : 0;
        return found;
    }

    [[nodiscard]] QVariant last(int role) const { return chat.transcript()->index(chat.transcript()->rowCount() - 1).data(role); }

    void ask(const QString &question)
    {
        chat.setDraft(question);
        QTRY_VERIFY(chat.canSend());
        chat.send();
    }

    void askAndWait(const QString &question)
    {
        ask(question);
        QTRY_VERIFY(!chat.isRunning());
    }

    test::DemoServer server;
    bool running;
    ollama::Client client{endpointOf(server)};
    server::Connection connection{client};
    store::Store store;
    mutable ChatController chat{client, connection, store};
    QAbstractItemModelTester listTester{chat.conversations(), reporting};
    QAbstractItemModelTester transcriptTester{chat.transcript(), reporting};
};

demo::Options slow()
{
    auto options = demo::Options::quick();
    options.tokenInterval = 5ms;
    options.answerTokens = 100'000;
    return options;
}

}

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
        QCOMPARE(desk.chat.draft(), QString());
        QCOMPARE(desk.rows(Kind::Question), 1);
        QCOMPARE(desk.rows(Kind::AnswerFooter), 1);
        QCOMPARE(desk.chat.conversations()->count(), 1);
        QCOMPARE(desk.chat.conversations()->currentRow(), 0);
        const auto figures = desk.last(TranscriptModel::FiguresRole).toString();
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
        QCOMPARE(desk.chat.runningCount(), 1);
        desk.chat.stop();
        QVERIFY(!desk.chat.isRunning());
        QCOMPARE(desk.last(TranscriptModel::TextRole).toString(), QStringLiteral("Stopped"));
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
        QTRY_COMPARE(desk.chat.runningCount(), 2);
        QTRY_VERIFY(desk.chat.liveTokensPerSecond() > 0);
        QVERIFY(desk.chat.liveRate().endsWith(QStringLiteral("tok/s")));
        desk.chat.open(first);
        QVERIFY(desk.chat.isRunning());
        QCOMPARE(desk.chat.title(), QStringLiteral("First"));
        QVERIFY(desk.rows(Kind::Text) > 0);
        desk.chat.stop();
        QCOMPARE(desk.chat.runningCount(), 1);
    }

    void aFailureSaysWhyAndTryingAgainWorks()
    {
        Desk desk;
        QTRY_VERIFY(desk.chat.models()->count() > 0);
        desk.server.inject(
            {.kind = test::Fault::ErrorLine, .path = QStringLiteral("/api/chat"), .after = 3, .text = "out of memory"});
        desk.askAndWait(QStringLiteral("Hi"));
        QCOMPARE(desk.last(TranscriptModel::TextRole).toString(), QStringLiteral("Failed"));
        QVERIFY(desk.last(TranscriptModel::ErrorTextRole).toString().contains(QStringLiteral("out of memory")));
        desk.chat.retry(desk.last(TranscriptModel::MessageIdRole).toString());
        QTRY_VERIFY(!desk.chat.isRunning());
        QCOMPARE(desk.rows(Kind::Question), 1);
        QCOMPARE(desk.rows(Kind::AnswerFooter), 1);
        QCOMPARE(desk.last(TranscriptModel::ErrorTextRole).toString(), QString());
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
        QCOMPARE(desk.chat.runningCount(), 0);
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

    void eachConversationKeepsItsDraft()
    {
        Desk desk;
        desk.askAndWait(QStringLiteral("First"));
        const auto first = desk.chat.conversationId();
        desk.chat.setDraft(QStringLiteral("a follow-up"));
        desk.chat.newConversation();
        QCOMPARE(desk.chat.draft(), QString());
        desk.chat.open(first);
        QCOMPARE(desk.chat.draft(), QStringLiteral("a follow-up"));
    }

    /// As the end of a long paste is: the composer tells it when it is asked.
    void whatIsToldOnLeavingBelongsToTheConversationThatIsLeft()
    {
        Desk desk;
        desk.askAndWait(QStringLiteral("First"));
        const auto first = desk.chat.conversationId();
        const auto telling = connect(&desk.chat, &ChatController::leaving, this,
                                     [&desk] { desk.chat.setDraft(QStringLiteral("the rest of a paste")); });
        desk.chat.newConversation();
        disconnect(telling);
        QCOMPARE(desk.chat.draft(), QString());
        desk.chat.open(first);
        QCOMPARE(desk.chat.draft(), QStringLiteral("the rest of a paste"));
    }

    void anEmptyNewConversationIsNotKept()
    {
        Desk desk;
        desk.askAndWait(QStringLiteral("First"));
        const auto first = desk.chat.conversationId();
        desk.chat.newConversation();
        desk.chat.setDraft(QStringLiteral("never sent"));
        desk.chat.open(first);
        QCOMPARE(desk.chat.conversations()->count(), 2);
        desk.chat.openNeighbour(desk.chat.conversations()->currentRow() == 0 ? 1 : -1);
        QCOMPARE(desk.chat.draft(), QStringLiteral("never sent"));
        desk.chat.setDraft({});
        desk.chat.open(first);
        QCOMPARE(desk.chat.conversations()->count(), 1);
    }

    void anErasedDraftLeavesNoRow()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        {
            Desk desk(demo::Options::quick(), file);
            desk.chat.setDraft(QStringLiteral("an idea"));
            desk.chat.flush();
            QTRY_COMPARE(desk.chat.conversations()->count(), 1);
            const auto title = desk.chat.conversations()->index(0).data(ui::ConversationListModel::TitleRole).toString();
            QVERIFY2(title.contains(QStringLiteral("an idea")), qPrintable(title));
            desk.chat.setDraft({});
            desk.chat.flush();
            QCOMPARE(desk.chat.conversations()->count(), 0);
            desk.chat.setDraft(QStringLiteral("a better idea"));
            desk.chat.flush();
            QCOMPARE(desk.chat.conversations()->count(), 1);
            desk.chat.setDraft({});
        }
        Desk desk(demo::Options::quick(), file);
        desk.askAndWait(QStringLiteral("First"));
        const auto list = QCoro::waitFor(desk.store.conversations());
        QVERIFY(list);
        QTRY_COMPARE(desk.chat.conversations()->count(), 1);
    }

    void aDraftIsNamedByItsTextAfterARestart()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        {
            Desk desk(demo::Options::quick(), file);
            desk.chat.setDraft(QStringLiteral("What about\nowls?"));
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
            desk.chat.setDraft(QStringLiteral("typed, not sent"));
        }
        Desk desk(demo::Options::quick(), file);
        QTRY_COMPARE(desk.chat.draft(), QStringLiteral("typed, not sent"));
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
        QVERIFY(desk.last(TranscriptModel::TextRole).toString().startsWith(QStringLiteral("Interrupted")));
    }

    void anAwayServerIsSaidAndNothingIsLost()
    {
        Desk desk;
        desk.askAndWait(QStringLiteral("First"));
        desk.server.stop();
        desk.connection.retryNow();
        QTRY_VERIFY(!desk.connection.isOnline());
        desk.chat.setDraft(QStringLiteral("Still there?"));
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
        desk.chat.setDraft(QStringLiteral("Hi"));
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

    void aStoreThatCannotWriteDoesNotStopTheChat()
    {
        const QTemporaryDir folder;
        QFile blocker(folder.filePath(QStringLiteral("file")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        Desk desk(demo::Options::quick(), blocker.fileName() + QStringLiteral("/corral.db"));
        QSignalSpy failed(&desk.chat, &ChatController::failed);
        QTRY_VERIFY(!failed.isEmpty());
        desk.askAndWait(QStringLiteral("Hi"));
        QCOMPARE(desk.rows(Kind::AnswerFooter), 1);
        desk.chat.newConversation();
        desk.askAndWait(QStringLiteral("Hi again"));
        QCOMPARE(desk.chat.conversations()->count(), 2);
    }

    void aMessageIsCopiedAsMarkdown()
    {
        Desk desk;
        desk.askAndWait(QStringLiteral("Hi **there**"));
        QSignalSpy copied(&desk.chat, &ChatController::copied);
        desk.chat.copyMessage(desk.chat.transcript()->index(0).data(TranscriptModel::MessageIdRole).toString());
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Hi **there**"));
        QCOMPARE(copied.size(), 1);
    }

    void aFinishedAnswerIsARun()
    {
        Desk desk;
        desk.askAndWait(QStringLiteral("Hi"));
        const auto runs = QCoro::waitFor(desk.store.runs(QDateTime::currentDateTime().addDays(-1))).value();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().server, endpointOf(desk.server).display());
        QVERIFY(runs.first().metrics.answerTokens > 0);
    }
};

QTEST_MAIN(TestChatController)
#include "tst_chatcontroller.moc"
