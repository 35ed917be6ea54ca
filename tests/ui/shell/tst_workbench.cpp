// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoserver.h"
#include "services/services.h"
#include "twoservers.h"
#include "ui/shell/workbench.h"
#include "usedserver.h"

#include <QCoroTask>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using namespace corral::ui;

/// The connections between the screens, without a window.
class TestWorkbench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesBackTheEndOfThatVeryPull();
    void writesDownWhatWasTypedBeforeTheSessionEnds();
    void tellsOfItsBackups();
    void saysWhenADeletedConversationIsErased();
    void usesAModelOfAnotherServerWhereItIs();
    void remembersWhetherTheModelsOfAllServersAreShown();
    void changesTheTextSizeByKey();
    void beginsConversationsAsTheSettingsSay();
    void changesTheServerByCommand();
    void findsASettingByItsWords();
    void logsWhatBecomesOfTheServer();
    void welcomesUntilAServerIsAdded();
};

namespace {

/// Services for a server at `host`, by default an address where nothing listens.
std::unique_ptr<services::Services> opened(const QTemporaryDir &profile, const QString &host = QStringLiteral("127.0.0.1:1"))
{
    services::Options options;
    options.profile = profile.path();
    options.host = host;
    return services::Services::open(options).value();
}

QString toastsOf(Workbench &workbench)
{
    QStringList texts;
    for (int row = 0; row < workbench.toasts()->rowCount(); ++row)
        texts.append(workbench.toasts()->index(row).data(ToastModel::TextRole).toString());
    return texts.join(u'\n');
}

/// Empty if there is no such row.
QString explanationOf(Workbench &workbench, ProgramFacts::Fact fact)
{
    const auto &rows = *workbench.settings()->rows();
    for (int row = 0; row < rows.rowCount(); ++row)
        if (rows.index(row, 0).data(SettingsModel::FactRole).toInt() == fact)
            return rows.index(row, 0).data(SettingsModel::ExplanationRole).toString();
    return {};
}

}

void TestWorkbench::writesDownWhatWasTypedBeforeTheSessionEnds()
{
    const QTemporaryDir profile;
    const auto services = opened(profile);
    Workbench workbench(*services);
    workbench.chat()->draft()->setTyped(QStringLiteral("not sent"));
    workbench.flush();
    const auto stored = QCoro::waitFor(services->store().conversations.list());
    QCOMPARE(stored.value().first().draft, QStringLiteral("not sent"));
}

void TestWorkbench::tellsOfItsBackups()
{
    const QTemporaryDir profile;
    const auto services = opened(profile);
    {
        Workbench before(*services);
        QCOMPARE(explanationOf(before, ProgramFacts::Backups), QString());
    }
    chat::Conversation conversation;
    conversation.id = QStringLiteral("c");
    conversation.createdAt = conversation.updatedAt = QDateTime::currentDateTime();
    services->store().conversations.saveConversation(conversation);
    QVERIFY(QCoro::waitFor(services->store().database.settled()));
    auto making = services->backups().make(QDate::currentDate());
    making.waitForFinished();
    Workbench workbench(*services);
    const QString note = explanationOf(workbench, ProgramFacts::Backups);
    QVERIFY2(note.startsWith(QStringLiteral("One backup")), qPrintable(note));
    workbench.settings()->act(ProgramFacts::Backups, 0);
    QTRY_VERIFY(toastsOf(workbench).contains(QStringLiteral("nothing to add")));
}

void TestWorkbench::saysWhenADeletedConversationIsErased()
{
    const QTemporaryDir profile;
    const auto services = opened(profile);
    Workbench workbench(*services);
    Q_EMIT workbench.chat()->removed(QStringLiteral("a"), QStringLiteral("Owls\u202E"));
    QVERIFY2(toastsOf(workbench).contains(QStringLiteral("“Owls⟨U+202E⟩”. It is erased after 7 days.")),
             qPrintable(toastsOf(workbench)));
    services->settings().setValue(settings::Settings::Key::KeepDeleted, 0);
    Q_EMIT workbench.chat()->removed(QStringLiteral("b"), QStringLiteral("Crows"));
    QVERIFY(toastsOf(workbench).contains(QLatin1String("It is erased when Corral quits.")));
}

/// Adds a server with one model, which the other ones need not have.
void addBox(services::Services &services, const test::DemoServer &box)
{
    services.servers().add(test::namedServer(QStringLiteral("box"), QStringLiteral("GPU box"), box.address()));
    QTRY_VERIFY(services.servers().connection(QStringLiteral("box"))->hasModels());
}

void TestWorkbench::usesAModelOfAnotherServerWhereItIs()
{
    test::DemoServer here(test::optionsWith({QStringLiteral("gemma3:4b")}));
    test::DemoServer box(test::optionsWith({QStringLiteral("qwen3:8b")}));
    QVERIFY(here.start() && box.start());
    const QTemporaryDir profile;
    const auto services = opened(profile, here.address());
    Workbench workbench(*services);
    addBox(*services, box);
    const QString current = services->servers().currentId();

    workbench.models()->feed()->setAllWanted(true);
    workbench.models()->chatWith(QStringLiteral("qwen3:8b"), QStringLiteral("box"));
    QCOMPARE(workbench.page(), Pages::Chat);
    QCOMPARE(workbench.chat()->model(), QStringLiteral("qwen3:8b"));
    QCOMPARE(workbench.chat()->server()->otherName(), QStringLiteral("GPU box"));

    workbench.models()->openInWorkshop(QStringLiteral("qwen3:8b"), QStringLiteral("box"));
    QTRY_COMPARE(workbench.workshop()->documents()->count(), 1);
    QCOMPARE(box.requests(QStringLiteral("/api/show")).size(), std::size_t(1));

    workbench.commands()->refresh();
    workbench.commands()->setFilter(QStringLiteral("delete qwen"));
    QCOMPARE(workbench.commands()->index(0).data(CommandModel::TitleRole).toString(),
             QStringLiteral("Delete qwen3:8b on GPU box…"));
    // The name of a server is not that of each of its models: what can be done with the server comes first.
    workbench.commands()->setFilter(QStringLiteral("gpu box"));
    QStringList titles;
    for (int row = 0; row < workbench.commands()->rowCount(); ++row)
        titles << workbench.commands()->index(row).data(CommandModel::TitleRole).toString();
    QCOMPARE(titles.value(0), QStringLiteral("Use GPU box"));
    const auto ofModels = titles.indexOf(QStringLiteral("Delete qwen3:8b on GPU box…"));
    QVERIFY2(ofModels > titles.indexOf(QStringLiteral("Add server…")), qPrintable(titles.join(u'|')));
    QVERIFY(titles.contains(QStringLiteral("Add server…")));
    QCOMPARE(services->servers().currentId(), current);
}

void TestWorkbench::remembersWhetherTheModelsOfAllServersAreShown()
{
    const QTemporaryDir profile;
    {
        const auto services = opened(profile);
        Workbench workbench(*services);
        QVERIFY(!workbench.models()->feed()->isAllWanted());
        workbench.models()->feed()->setAllWanted(true);
    }
    const auto services = opened(profile);
    QVERIFY(Workbench(*services).models()->feed()->isAllWanted());
}

void TestWorkbench::takesBackTheEndOfThatVeryPull()
{
    demo::Options slow = demo::Options::quick();
    slow.bytesPerSecond = 50'000'000;
    test::DemoServer first(slow);
    test::DemoServer second(demo::Options::quick());
    QVERIFY(first.start() && second.start());
    const QTemporaryDir profile;
    const auto services = opened(profile, first.address());
    Workbench workbench(*services);
    auto &transfers = *workbench.models()->transfers();
    const auto asked = [](const test::DemoServer &server) { return server.requests(QStringLiteral("/api/pull")); };

    workbench.models()->pull(QStringLiteral("smollm2:135m"), true);
    QTRY_COMPARE(asked(first).size(), std::size_t(1));
    const QString begun = services->connection().endpoint().display();
    test::useServer(services->servers(), second.address());
    transfers.dismiss(QStringLiteral("smollm2:135m"), begun);
    QCOMPARE(transfers.count(), 0);
    QVERIFY(workbench.toasts()->canAct());
    workbench.toasts()->actNewest();
    QCOMPARE(transfers.count(), 1);
    QTRY_COMPARE(asked(first).size(), std::size_t(2));
    QVERIFY(asked(first).back().body.contains("\"insecure\":true"));
    QVERIFY(asked(second).empty());
}

void TestWorkbench::changesTheTextSizeByKey()
{
    const QTemporaryDir profile;
    const auto services = opened(profile);
    Workbench workbench(*services);
    QVERIFY(workbench.commands()->runKey(QStringLiteral("Ctrl++")));
    QCOMPARE(workbench.settings()->textSize(), 110);
    QVERIFY(workbench.commands()->runKey(QStringLiteral("Ctrl+=")));
    QCOMPARE(workbench.settings()->textSize(), 125);
    QVERIFY(workbench.commands()->runKey(QStringLiteral("Ctrl+-")));
    QCOMPARE(workbench.settings()->textSize(), 110);
    QVERIFY(workbench.commands()->runKey(QStringLiteral("Ctrl+0")));
    QCOMPARE(workbench.settings()->textSize(), 100);
}

void TestWorkbench::beginsConversationsAsTheSettingsSay()
{
    using Key = settings::Settings::Key;
    test::DemoServer server(demo::Options::quick());
    QVERIFY(server.start());
    const QTemporaryDir profile;
    const auto services = opened(profile, server.address());
    services->settings().setValue(Key::SystemPrompt, QStringLiteral("Be brief."));
    Workbench workbench(*services);
    auto &chat = *workbench.chat();
    QCOMPARE(chat.inspector()->systemPrompt(), QStringLiteral("Be brief."));
    services->settings().setValue(Key::SystemPrompt, QStringLiteral("Be exact."));
    QCOMPARE(chat.inspector()->systemPrompt(), QStringLiteral("Be exact."));
    QTRY_VERIFY(!chat.model().isEmpty());
    const QString first = chat.model();
    services->settings().setValue(Key::DefaultModel, QStringLiteral("qwen3:8b"));
    QVERIFY(first != QStringLiteral("qwen3:8b"));
    QCOMPARE(chat.model(), QStringLiteral("qwen3:8b"));

    chat.draft()->setTyped(QStringLiteral("Why?"));
    chat.send();
    QTRY_COMPARE(server.requests(QStringLiteral("/api/chat")).size(), std::size_t(1));
    const auto asked = server.requests(QStringLiteral("/api/chat")).back().body;
    QVERIFY2(asked.contains("Be exact.") && asked.contains("qwen3:8b"), asked.constData());
    services->settings().setValue(Key::SystemPrompt, QString());
    QCOMPARE(chat.inspector()->systemPrompt(), QStringLiteral("Be exact."));
    chat.newConversation();
    QCOMPARE(chat.inspector()->systemPrompt(), QString());
    QCOMPARE(chat.model(), QStringLiteral("qwen3:8b"));
    services->settings().setValue(Key::DefaultModel, QStringLiteral("gone:1b"));
    QCOMPARE(chat.model(), QStringLiteral("qwen3:8b"));
}

void TestWorkbench::changesTheServerByCommand()
{
    test::DemoServer first(demo::Options::quick());
    test::DemoServer second(demo::Options::quick());
    QVERIFY(first.start() && second.start());
    const QTemporaryDir profile;
    const auto services = opened(profile, first.address());
    servers::ServerProfile box;
    box.id = QStringLiteral("box");
    box.name = QStringLiteral("GPU box");
    box.address = second.address();
    services->servers().add(box);
    Workbench workbench(*services);
    auto &commands = *workbench.commands();
    commands.refresh();
    commands.setFilter(QStringLiteral("gpu box"));
    QCOMPARE(commands.index(0).data(CommandModel::TitleRole).toString(), QStringLiteral("Use GPU box"));
    commands.run(0);
    QCOMPARE(services->servers().currentId(), QStringLiteral("box"));
    commands.refresh();
    commands.setFilter(QStringLiteral("use gpu box"));
    QVERIFY(commands.count() == 0 || commands.index(0).data(CommandModel::TitleRole).toString() != QStringLiteral("Use GPU box"));

    QTRY_VERIFY(!second.requests(QStringLiteral("/api/version")).empty());
    const auto asked = [](const test::DemoServer &server) { return server.requests(QStringLiteral("/api/version")).size(); };
    QTRY_VERIFY(asked(first) > 0 && asked(second) > 0);
    const auto before = std::pair(asked(first), asked(second));
    commands.runId(QStringLiteral("server.askAll"));
    QTRY_VERIFY(asked(first) > before.first && asked(second) > before.second);

    commands.runId(QStringLiteral("server.add"));
    QCOMPARE(workbench.page(), Pages::Server);
    QVERIFY(workbench.server()->form()->isAdding());
}

void TestWorkbench::welcomesUntilAServerIsAdded()
{
    const QTemporaryDir profile;
    const auto services = opened(profile);
    Workbench workbench(*services);
    QTRY_VERIFY(workbench.welcomeNeeded());
    QSignalSpy changed(&workbench, &Workbench::welcomeNeededChanged);
    servers::ServerProfile box;
    box.id = QStringLiteral("box");
    box.address = QStringLiteral("127.0.0.1:2");
    services->servers().add(box);
    QVERIFY(!changed.isEmpty() && !workbench.welcomeNeeded());
}

void TestWorkbench::findsASettingByItsWords()
{
    const QTemporaryDir profile;
    const auto services = opened(profile);
    Workbench workbench(*services);
    auto &commands = *workbench.commands();
    const auto first = [&commands](const char *words) {
        commands.refresh();
        commands.setFilter(QLatin1String(words));
        return commands.index(commands.nextAvailable(-1, 1)).data(CommandModel::TitleRole).toString();
    };
    QCOMPARE(first("text larger"), QStringLiteral("Larger text"));
    QCOMPARE(first("motion"), QStringLiteral("Setting: Reduce motion"));
    QCOMPARE(first("dark"), QStringLiteral("Use dark colours"));
    QCOMPARE(first("add model"), QStringLiteral("Add model…"));
    QCOMPARE(first("pull"), QStringLiteral("Add model…"));
    QCOMPARE(first("add server"), QStringLiteral("Add server…"));
    QCOMPARE(first("log"), QStringLiteral("Show the log"));
    QCOMPARE(first("version"), QStringLiteral("Copy the version"));
    QCOMPARE(first("keep models loaded"), QStringLiteral("Setting: Keep models loaded for"));
    commands.run(0);
    QCOMPARE(workbench.page(), Pages::Settings);
    QCOMPARE(workbench.settings()->rows()->count(), 1);
}

void TestWorkbench::logsWhatBecomesOfTheServer()
{
    const QTemporaryDir profile;
    const auto services = opened(profile);
    const auto has = [&services](const char *words) {
        QFile log(services->profile().logFile());
        return log.open(QIODevice::ReadOnly) && log.readAll().contains(words);
    };
    QTRY_VERIFY(has("info corral.servers: 127.0.0.1:1: Unreachable"));
}

QTEST_MAIN(TestWorkbench)
#include "tst_workbench.moc"
