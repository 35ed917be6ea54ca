// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chatfixture.h"

#include <QClipboard>
#include <QCoroTask>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace corral;
using test::ChatFixture;
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
        ChatFixture fixture;
        QVERIFY(fixture.chat.isBlank());
        QVERIFY(!fixture.chat.canSend());
        fixture.askAndWait(QStringLiteral("Explain how a hash table works\nin detail"));
        QVERIFY(!fixture.chat.isBlank());
        QCOMPARE(fixture.chat.title(), QStringLiteral("Explain how a hash table works"));
        QCOMPARE(fixture.chat.draft()->text(), QString());
        QCOMPARE(fixture.rows(Kind::Question), 1);
        QCOMPARE(fixture.rows(Kind::AnswerFooter), 1);
        QCOMPARE(fixture.chat.conversations()->count(), 1);
        QCOMPARE(fixture.chat.conversations()->currentRow(), 0);
        const auto figures = fixture.last(TranscriptData::FiguresRole).toString();
        const QRegularExpression wanted(QStringLiteral("^[\\d,]+ tokens(?: · [\\d,.]+ tok/s)? · first token .+$"));
        QVERIFY2(wanted.match(figures).hasMatch(), qPrintable(figures));
    }

    void theFirstModelThatCanChatIsChosen()
    {
        ChatFixture fixture;
        QTRY_VERIFY(fixture.chat.models()->count() > 0);
        QCOMPARE(fixture.chat.model(), fixture.chat.models()->models().first().name);
        for (const auto &model : fixture.chat.models()->models())
            QVERIFY2(!model.name.contains(QStringLiteral("embed")), qPrintable(model.name));
        QCOMPARE(fixture.chat.chosenModel()->suggestions().size(), 3);
    }

    void whatIsKnownOfTheModelIsTold()
    {
        using ui::ChosenModel;
        ChatFixture fixture;
        auto &model = *fixture.chat.chosenModel();
        QCOMPARE(model.state(), ChosenModel::Unknown);
        QTRY_VERIFY(fixture.chat.models()->count() > 0);
        QTRY_VERIFY(model.state() == ChosenModel::NotLoaded || model.state() == ChosenModel::Loaded);
        QVERIFY(!model.stateText().isEmpty());
        fixture.askAndWait(QStringLiteral("Hi"));
        QTRY_COMPARE(model.state(), ChosenModel::Loaded);
        QVERIFY(!model.context().isEmpty());
        fixture.chat.setModel(QStringLiteral("no-such-model"));
        QCOMPARE(model.state(), ChosenModel::NotInstalled);
        QVERIFY(model.suggestions().isEmpty());
        fixture.server.stop();
        fixture.connection.retryNow();
        QTRY_COMPARE(model.state(), ChosenModel::Unreachable);
    }

    void aModelThatCannotChatIsToldAsWhatItIs()
    {
        using ui::ChosenModel;
        ChatFixture fixture;
        QTRY_VERIFY(fixture.chat.models()->count() > 0);
        fixture.chat.draft()->setTyped(QStringLiteral("Hi"));
        fixture.chat.setModel(QStringLiteral("nomic-embed-text:latest"));
        QCOMPARE(fixture.chat.chosenModel()->state(), ChosenModel::WithoutChat);
        QCOMPARE(fixture.chat.chosenModel()->stateText(), QStringLiteral("Cannot chat"));
        QCOMPARE(fixture.chat.cannotSendReason(),
                 QStringLiteral("nomic-embed-text:latest makes embeddings and cannot chat. Choose another model."));
        QVERIFY(!fixture.chat.canSend());
        fixture.chat.setModel(QStringLiteral("Nomic-Embed-Text"));
        QCOMPARE(fixture.chat.chosenModel()->state(), ChosenModel::WithoutChat);
        fixture.chat.setModel(fixture.chat.models()->models().first().name);
        QTRY_VERIFY(fixture.chat.canSend());
    }

    void aModelThatMakesImagesIsToldAsWhatItIs()
    {
        auto options = demo::Options::quick();
        for (const auto &[name, capability] : {std::pair("painter:latest", "image"), {"oracle:latest", "decision"}}) {
            auto model = options.installed.first().toObject();
            model.insert(QStringLiteral("name"), QString::fromLatin1(name));
            model.insert(QStringLiteral("capabilities"), QJsonArray{QString::fromLatin1(capability)});
            options.installed.append(model);
        }
        ChatFixture fixture(options);
        QTRY_VERIFY(fixture.chat.models()->count() > 0);
        fixture.chat.setModel(QStringLiteral("painter"));
        QCOMPARE(fixture.chat.cannotSendReason(),
                 QStringLiteral("painter:latest makes images and cannot chat. Choose another model."));
        fixture.chat.setModel(QStringLiteral("oracle"));
        QCOMPARE(fixture.chat.cannotSendReason(), QStringLiteral("oracle:latest cannot chat. Choose another model."));
    }

    void theModelUsedLastIsTheNextOne()
    {
        ChatFixture fixture;
        QTRY_VERIFY(fixture.chat.models()->count() > 1);
        const auto second = fixture.chat.models()->models().at(1).name;
        fixture.chat.setModel(second);
        fixture.askAndWait(QStringLiteral("Hi"));
        fixture.chat.newConversation();
        QCOMPARE(fixture.chat.model(), second);
    }

    void stoppingKeepsWhatCame()
    {
        ChatFixture fixture(slow());
        fixture.ask(QStringLiteral("Tell a story"));
        QTRY_VERIFY(fixture.rows(Kind::Text) > 0);
        QVERIFY(fixture.chat.isRunning());
        QCOMPARE(fixture.sessions.runningCount(), 1);
        fixture.chat.stop();
        QVERIFY(!fixture.chat.isRunning());
        QCOMPARE(fixture.last(TranscriptData::TextRole).toString(), QStringLiteral("Stopped"));
        QTRY_COMPARE(fixture.server.requests(QStringLiteral("/api/chat")).back().state, test::ReceivedRequest::Disconnected);
        QVERIFY(fixture.rows(Kind::Text) > 0);
    }

    void anAnswerGoesOnWhileAnotherConversationIsOpen()
    {
        ChatFixture fixture(slow());
        fixture.ask(QStringLiteral("First"));
        QTRY_VERIFY(fixture.rows(Kind::Text) > 0);
        const auto first = fixture.chat.conversationId();
        fixture.chat.newConversation();
        QVERIFY(fixture.chat.isBlank());
        fixture.ask(QStringLiteral("Second"));
        QTRY_COMPARE(fixture.sessions.runningCount(), 2);
        QTRY_VERIFY(fixture.chat.liveTokensPerSecond() > 0);
        QVERIFY(fixture.chat.liveRate().endsWith(QStringLiteral("tok/s")));
        fixture.chat.open(first);
        QVERIFY(fixture.chat.isRunning());
        QCOMPARE(fixture.chat.title(), QStringLiteral("First"));
        QVERIFY(fixture.rows(Kind::Text) > 0);
        fixture.chat.stop();
        QCOMPARE(fixture.sessions.runningCount(), 1);
    }

    void aFailureSaysWhyAndTryingAgainWorks()
    {
        ChatFixture fixture;
        QTRY_VERIFY(fixture.chat.models()->count() > 0);
        fixture.server.inject(
            {.kind = test::Fault::ErrorLine, .path = QStringLiteral("/api/chat"), .after = 3, .text = "out of memory"});
        fixture.askAndWait(QStringLiteral("Hi"));
        QCOMPARE(fixture.last(TranscriptData::TextRole).toString(), QStringLiteral("Failed"));
        QVERIFY(fixture.last(TranscriptData::ErrorTextRole).toString().contains(QStringLiteral("out of memory")));
        fixture.chat.branches()->retry(fixture.last(TranscriptData::MessageIdRole).toString());
        QTRY_VERIFY(!fixture.chat.isRunning());
        QCOMPARE(fixture.rows(Kind::Question), 1);
        QCOMPARE(fixture.rows(Kind::AnswerFooter), 1);
        QCOMPARE(fixture.last(TranscriptData::ErrorTextRole).toString(), QString());
    }

    void aDeletedConversationCanBeBroughtBack()
    {
        ChatFixture fixture;
        fixture.askAndWait(QStringLiteral("First"));
        const auto first = fixture.chat.conversationId();
        const auto rows = fixture.chat.transcript()->rowCount();
        QSignalSpy removed(&fixture.chat, &ChatController::removed);
        fixture.chat.remove(first);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.first().at(1).toString(), QStringLiteral("First"));
        QCOMPARE(fixture.chat.conversations()->count(), 0);
        QVERIFY(fixture.chat.isBlank());
        QVERIFY(fixture.chat.conversationId() != first);
        fixture.chat.undoRemove(first);
        QTRY_COMPARE(fixture.chat.transcript()->rowCount(), rows);
        QCOMPARE(fixture.chat.conversationId(), first);
        QCOMPARE(fixture.chat.conversations()->count(), 1);
    }

    void deletingStopsTheAnswerThatIsComing()
    {
        ChatFixture fixture(slow());
        fixture.ask(QStringLiteral("First"));
        QTRY_VERIFY(fixture.rows(Kind::Text) > 0);
        fixture.chat.remove(fixture.chat.conversationId());
        QCOMPARE(fixture.sessions.runningCount(), 0);
        QTRY_COMPARE(fixture.server.requests(QStringLiteral("/api/chat")).back().state, test::ReceivedRequest::Disconnected);
    }

    void renamingShowsEverywhere()
    {
        ChatFixture fixture;
        fixture.askAndWait(QStringLiteral("First"));
        fixture.chat.rename(fixture.chat.conversationId(), QStringLiteral("  Better \n name "));
        QCOMPARE(fixture.chat.title(), QStringLiteral("Better name"));
        fixture.chat.rename(fixture.chat.conversationId(), QStringLiteral(" "));
        QCOMPARE(fixture.chat.title(), QStringLiteral("First"));
    }

    void anUnreachableServerIsReportedAndNothingIsLost()
    {
        ChatFixture fixture;
        fixture.askAndWait(QStringLiteral("First"));
        fixture.server.stop();
        fixture.connection.retryNow();
        QTRY_VERIFY(!fixture.connection.isOnline());
        fixture.chat.draft()->setTyped(QStringLiteral("Still there?"));
        QVERIFY(!fixture.chat.canSend());
        QVERIFY2(fixture.chat.cannotSendReason().contains(fixture.connection.endpoint().display()),
                 qPrintable(fixture.chat.cannotSendReason()));
        QCOMPARE(fixture.rows(Kind::AnswerFooter), 1);
        QVERIFY(fixture.server.start());
        fixture.connection.retryNow();
        QTRY_VERIFY(fixture.chat.canSend());
    }

    void nothingIsSentBeforeTheModelsAreKnown()
    {
        ChatFixture fixture;
        fixture.server.inject({.kind = test::Fault::Status, .path = QStringLiteral("/api/tags"), .count = 0, .text = "not yet"});
        fixture.chat.draft()->setTyped(QStringLiteral("Hi"));
        QTRY_VERIFY(fixture.connection.isOnline());
        QVERIFY(!fixture.connection.hasModels());
        QVERIFY(!fixture.chat.canSend());
        fixture.server.clearFaults();
        fixture.connection.refreshModels();
        QTRY_VERIFY(fixture.chat.canSend());
    }

    void withoutModelsItSaysWhatToDo()
    {
        ChatFixture fixture(demo::Options::quickAndEmpty());
        QTRY_VERIFY(fixture.connection.hasModels());
        QVERIFY(fixture.chat.cannotSendReason().contains(QStringLiteral("Pull one")));
        QCOMPARE(fixture.chat.chosenModel()->suggestions(), QStringList());
    }

    void aMessageIsCopiedAsMarkdown()
    {
        ChatFixture fixture;
        fixture.askAndWait(QStringLiteral("Hi **there**"));
        QSignalSpy copied(fixture.chat.files(), &ui::ConversationFiles::copied);
        fixture.chat.files()->copyMessage(fixture.chat.transcript()->index(0).data(TranscriptData::MessageIdRole).toString());
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Hi **there**"));
        QCOMPARE(copied.size(), 1);
    }

    void aFinishedAnswerIsARun()
    {
        ChatFixture fixture;
        fixture.askAndWait(QStringLiteral("Hi"));
        const auto runs = QCoro::waitFor(fixture.store.runs.list(QDateTime::currentDateTime().addDays(-1))).value();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().server, endpointOf(fixture.server).display());
        QVERIFY(runs.first().metrics.answerTokens > 0);
    }
};

QTEST_MAIN(TestChatController)
#include "tst_chatcontroller.moc"
