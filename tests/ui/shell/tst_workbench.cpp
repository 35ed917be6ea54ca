// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoserver.h"
#include "services/services.h"
#include "twoservers.h"
#include "ui/shell/workbench.h"
#include "usedserver.h"

#include <QCoroTask>
#include <QFile>
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
    void tellsWhatBecomesOfStoredCredentials();
    void saysWhenADeletedConversationIsErased();
    void usesAModelOfAnotherServerWhereItIs();
    void remembersWhetherTheModelsOfAllServersAreShown();
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
    QCOMPARE(Workbench(*services).settings()->backupNote(), QString());
    chat::Conversation conversation;
    conversation.id = QStringLiteral("c");
    conversation.createdAt = conversation.updatedAt = QDateTime::currentDateTime();
    services->store().conversations.saveConversation(conversation);
    QVERIFY(QCoro::waitFor(services->store().database.settled()));
    auto making = services->backups().make(QDate::currentDate());
    making.waitForFinished();
    Workbench workbench(*services);
    QVERIFY2(workbench.settings()->backupNote().startsWith(QStringLiteral("One backup")),
             qPrintable(workbench.settings()->backupNote()));
    workbench.settings()->restoreBackup();
    QTRY_VERIFY(toastsOf(workbench).contains(QStringLiteral("nothing to add")));
}

void TestWorkbench::tellsWhatBecomesOfStoredCredentials()
{
    const QTemporaryDir profile;
    QFile settings(profile.filePath(QStringLiteral("settings.ini")));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[server]\naddress=http://me:secret@gpu-box.invalid\n");
    settings.close();
    services::Options options;
    options.profile = profile.path();
    for (const bool isFirst : {true, false}) {
        const auto services = services::Services::open(options).value();
        Workbench workbench(*services);
        const QString said = toastsOf(workbench);
        QCOMPARE(said.contains(QLatin1String("settings file")), isFirst);
        QCOMPARE(said.contains(QLatin1String("unencrypted")), isFirst);
        QVERIFY(!said.contains(QLatin1String("secret")));
        QCOMPARE(services->connection().endpoint().authorization().isEmpty(), !isFirst);
    }
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
    services.servers().add({QStringLiteral("box"), QStringLiteral("GPU box"), box.address(), servers::Access::Open, {}, {}});
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

    workbench.models()->setAllWanted(true);
    workbench.models()->chatWith(QStringLiteral("qwen3:8b"), QStringLiteral("box"));
    QCOMPARE(workbench.page(), Pages::Chat);
    QCOMPARE(workbench.chat()->model(), QStringLiteral("qwen3:8b"));
    QCOMPARE(workbench.chat()->otherServer(), QStringLiteral("GPU box"));

    workbench.models()->openInWorkshop(QStringLiteral("qwen3:8b"), QStringLiteral("box"));
    QTRY_COMPARE(workbench.workshop()->documents()->count(), 1);
    QCOMPARE(box.requests(QStringLiteral("/api/show")).size(), std::size_t(1));

    workbench.commands()->refresh();
    workbench.commands()->setFilter(QStringLiteral("delete qwen"));
    QCOMPARE(workbench.commands()->index(0).data(CommandModel::TitleRole).toString(),
             QStringLiteral("Delete qwen3:8b on GPU box…"));
    QCOMPARE(services->servers().currentId(), current);
}

void TestWorkbench::remembersWhetherTheModelsOfAllServersAreShown()
{
    const QTemporaryDir profile;
    {
        const auto services = opened(profile);
        Workbench workbench(*services);
        QVERIFY(!workbench.models()->isAllWanted());
        workbench.models()->setAllWanted(true);
    }
    const auto services = opened(profile);
    QVERIFY(Workbench(*services).models()->isAllWanted());
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

QTEST_MAIN(TestWorkbench)
#include "tst_workbench.moc"
