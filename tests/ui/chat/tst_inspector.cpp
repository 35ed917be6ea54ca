// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chatfixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace corral;
using namespace corral::ui;

namespace {

const auto temperature = QStringLiteral("temperature");

/// The value of a role of an option, as it is shown.
QVariant shown(Inspector &inspector, const QString &option, int role)
{
    for (int row = 0; row < inspector.options()->rowCount(); ++row) {
        const auto index = inspector.options()->index(row, 0);
        if (index.data(OptionRows::NameRole).toString() == option)
            return index.data(role);
    }
    return {};
}

QString present(Inspector &inspector, const QString &option)
{
    return shown(inspector, option, OptionRows::PresentRole).toString();
}

}

class TestInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachConversationHasItsOwn()
    {
        test::ChatFixture fixture;
        auto &inspector = *fixture.chat.inspector();
        inspector.type(temperature, QStringLiteral("0.1"));
        inspector.setSystemPrompt(QStringLiteral("Be brief."));
        fixture.askAndWait(QStringLiteral("One"));
        QVERIFY(
            fixture.last(test::TranscriptData::FiguresDetailRole).toString().contains(QLatin1String("Options: temperature 0.1")));
        const auto first = fixture.chat.conversationId();
        fixture.chat.newConversation();
        QCOMPARE(inspector.summary(), QString());
        QCOMPARE(inspector.systemPrompt(), QString());
        QCOMPARE(shown(inspector, temperature, OptionRows::TypedRole).toString(), QString());
        fixture.askAndWait(QStringLiteral("Two"));
        fixture.chat.open(first);
        QCOMPARE(inspector.summary(), Inspector::tr("%n options set", nullptr, 1));
        QCOMPARE(present(inspector, temperature), QStringLiteral("0.1 · this conversation"));
        QCOMPARE(inspector.systemPrompt(), QStringLiteral("Be brief."));
    }

    void theyAreThereAfterARestart()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        QString id;
        {
            test::ChatFixture fixture(demo::Options::quick(), file);
            fixture.chat.inspector()->type(temperature, QStringLiteral("0,7"));
            fixture.chat.inspector()->type(QStringLiteral("stop"), QStringLiteral("###\n"));
            fixture.chat.draft()->setTyped(QStringLiteral("Half a question"));
            id = fixture.chat.conversationId();
        }
        test::ChatFixture fixture(demo::Options::quick(), file);
        QTRY_COMPARE(fixture.chat.conversations()->count(), 1);
        fixture.chat.open(id);
        QTRY_VERIFY(!fixture.chat.isLoading());
        QCOMPARE(shown(*fixture.chat.inspector(), temperature, OptionRows::TypedRole).toString(), QStringLiteral("0,7"));
        QCOMPARE(shown(*fixture.chat.inspector(), QStringLiteral("stop"), OptionRows::TypedRole).toString(),
                 QStringLiteral("###\n"));
    }

    void whatIsSetInANewConversationWaitsForItsQuestion()
    {
        test::ChatFixture fixture;
        auto &inspector = *fixture.chat.inspector();
        fixture.askAndWait(QStringLiteral("One"));
        const auto first = fixture.chat.conversationId();
        fixture.chat.newConversation();
        inspector.type(temperature, QStringLiteral("0.1"));
        inspector.setSystemPrompt(QStringLiteral("Be brief."));
        fixture.chat.newConversation(); // it is open already
        fixture.chat.open(first);
        QCOMPARE(inspector.summary(), QString());
        fixture.chat.newConversation();
        QCOMPARE(shown(inspector, temperature, OptionRows::TypedRole).toString(), QStringLiteral("0.1"));
        QCOMPARE(inspector.systemPrompt(), QStringLiteral("Be brief."));
        fixture.askAndWait(QStringLiteral("Two"));
        fixture.chat.newConversation(); // it has been used
        QCOMPARE(inspector.summary(), QString());
        QCOMPARE(inspector.systemPrompt(), QString());
    }

    void nothingIsSentWhileAValueIsWrong()
    {
        test::ChatFixture fixture;
        auto &inspector = *fixture.chat.inspector();
        fixture.chat.draft()->setTyped(QStringLiteral("Hello"));
        QTRY_VERIFY(fixture.chat.canSend());
        QSignalSpy changes(&fixture.chat, &ChatController::canSendChanged);
        inspector.type(temperature, QStringLiteral("warm"));
        QVERIFY(!fixture.chat.canSend());
        QVERIFY(changes.count() > 0);
        QVERIFY(fixture.chat.cannotSendReason().startsWith(QLatin1String("temperature: ")));
        fixture.chat.sendExample(QStringLiteral("Hello"));
        QVERIFY(fixture.chat.isBlank());
        inspector.reset(temperature);
        QVERIFY(fixture.chat.canSend());
        QCOMPARE(fixture.chat.cannotSendReason(), QString());
    }

    void theModelsOwnParametersAreAskedForOnceTheyAreShown()
    {
        test::ChatFixture fixture;
        auto &inspector = *fixture.chat.inspector();
        QTRY_VERIFY(!fixture.chat.model().isEmpty());
        QTRY_VERIFY(present(inspector, temperature).contains(QLatin1String("server default")));
        QTRY_VERIFY(
            !shown(inspector, QStringLiteral("stop"), OptionRows::PresentRole).toString().contains(QLatin1String("Modelfile")));
        inspector.setShown(true);
        QTRY_VERIFY2(present(inspector, QStringLiteral("stop")).contains(QLatin1String("from the Modelfile")),
                     qPrintable(present(inspector, QStringLiteral("stop"))));
        QCOMPARE(inspector.note(), QString());
    }

    void thinkingIsSwitchedForModelsThatCan()
    {
        test::ChatFixture fixture;
        auto &inspector = *fixture.chat.inspector();
        QVERIFY(!inspector.thinks());
        QTRY_VERIFY(!fixture.chat.model().isEmpty());
        fixture.chat.setModel(QStringLiteral("llama3.2:3b"));
        QTRY_VERIFY(!shown(inspector, QStringLiteral("think"), OptionRows::ObstacleRole).toString().isEmpty());
        QVERIFY(!inspector.thinks());
        fixture.chat.setModel(QStringLiteral("qwen3:8b"));
        QVERIFY(inspector.thinks());
        inspector.setThinkingOff(true);
        QVERIFY(inspector.isThinkingOff());
        fixture.askAndWait(QStringLiteral("Hello"));
        QCOMPARE(fixture.rows(test::Kind::Thinking), 0);
        inspector.setThinkingOff(false);
        QCOMPARE(inspector.summary(), QString());
        fixture.askAndWait(QStringLiteral("Hello again"));
        QVERIFY(fixture.rows(test::Kind::Thinking) > 0);
    }

    void aPresetIsAppliedAndUndone()
    {
        test::ChatFixture fixture;
        auto &inspector = *fixture.chat.inspector();
        inspector.type(temperature, QStringLiteral("0.1"));
        inspector.setSystemPrompt(QStringLiteral("Be careful."));
        inspector.presets()->save(QStringLiteral("Careful"));
        QCOMPARE(inspector.presets()->name(), QStringLiteral("Careful"));
        QVERIFY(!inspector.presets()->differs());
        QCOMPARE(present(inspector, temperature), QStringLiteral("0.1 · preset “Careful”"));
        QVERIFY(!inspector.presets()->nameProblem(QStringLiteral(" careful "), true).isEmpty());
        QVERIFY(inspector.presets()->nameProblem(QStringLiteral("careful"), false).isEmpty());
        fixture.askAndWait(QStringLiteral("One"));

        fixture.chat.newConversation();
        inspector.type(QStringLiteral("top_k"), QStringLiteral("5"));
        inspector.setSystemPrompt(QStringLiteral("Mine."));
        QSignalSpy undo(inspector.presets(), &PresetChoice::undoable);
        inspector.presets()->apply(1);
        QCOMPARE(inspector.presets()->row(), 1);
        QCOMPARE(inspector.systemPrompt(), QStringLiteral("Be careful."));
        QCOMPARE(shown(inspector, QStringLiteral("top_k"), OptionRows::IsSetRole).toBool(), false);
        QCOMPARE(undo.count(), 1);
        undo.last().at(1).value<std::function<void()>>()();
        QCOMPARE(inspector.presets()->row(), 0);
        QCOMPARE(inspector.systemPrompt(), QStringLiteral("Mine."));
        QCOMPARE(shown(inspector, QStringLiteral("top_k"), OptionRows::TypedRole).toString(), QStringLiteral("5"));
    }

    void aPresetIsChangedRenamedAndDeleted()
    {
        test::ChatFixture fixture;
        auto &inspector = *fixture.chat.inspector();
        inspector.type(temperature, QStringLiteral("0.1"));
        inspector.presets()->save(QStringLiteral("Careful"));
        inspector.type(temperature, QStringLiteral("0.2"));
        QVERIFY(inspector.presets()->differs());
        QCOMPARE(present(inspector, temperature), QStringLiteral("0.2 · this conversation"));
        inspector.presets()->update();
        QVERIFY(!inspector.presets()->differs());
        inspector.presets()->rename(QStringLiteral("Slow"));
        QCOMPARE(inspector.presets()->name(), QStringLiteral("Slow"));
        QSignalSpy undo(inspector.presets(), &PresetChoice::undoable);
        inspector.presets()->remove();
        QCOMPARE(inspector.presets()->list()->rowCount(), 1);
        QCOMPARE(inspector.presets()->row(), 0);
        QCOMPARE(shown(inspector, temperature, OptionRows::TypedRole).toString(),
                 QStringLiteral("0.2")); // what was applied stays
        undo.last().at(1).value<std::function<void()>>()();
        QCOMPARE(inspector.presets()->name(), QStringLiteral("Slow"));
        QCOMPARE(present(inspector, temperature), QStringLiteral("0.2 · preset “Slow”"));
    }

    void newConversationsBeginWithThePresetOfTheirModel()
    {
        test::ChatFixture fixture;
        auto &inspector = *fixture.chat.inspector();
        const auto llama = QStringLiteral("llama3.2:3b");
        const auto gemma = QStringLiteral("gemma3:4b");
        inspector.setDefaults({}, QStringLiteral("Everyday."), {});
        QTRY_VERIFY(!fixture.chat.model().isEmpty());
        fixture.chat.setModel(llama);
        inspector.type(temperature, QStringLiteral("0.1"));
        inspector.setSystemPrompt(QStringLiteral("Be careful."));
        inspector.presets()->save(QStringLiteral("Careful"));
        inspector.presets()->setDefault(true);
        QVERIFY(inspector.presets()->isDefault());
        fixture.askAndWait(QStringLiteral("One"));

        fixture.chat.newConversation();
        fixture.chat.setModel(llama);
        QCOMPARE(inspector.presets()->name(), QStringLiteral("Careful"));
        QCOMPARE(inspector.systemPrompt(), QStringLiteral("Be careful."));
        fixture.chat.setModel(gemma); // nothing was changed by hand: the other model begins as it wants
        QCOMPARE(inspector.presets()->name(), QString());
        QCOMPARE(inspector.summary(), QString());
        QCOMPARE(inspector.systemPrompt(), QStringLiteral("Everyday."));
        fixture.chat.setModel(llama);
        inspector.type(temperature, QStringLiteral("0.9"));
        fixture.chat.setModel(gemma); // what was changed by hand stays
        QCOMPARE(shown(inspector, temperature, OptionRows::TypedRole).toString(), QStringLiteral("0.9"));
        fixture.askAndWait(QStringLiteral("Two"));
        fixture.chat.setModel(llama);
        QCOMPARE(shown(inspector, temperature, OptionRows::TypedRole).toString(), QStringLiteral("0.9"));
    }
};

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
