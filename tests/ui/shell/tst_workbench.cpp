// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoserver.h"
#include "ui/shell/services.h"
#include "ui/shell/workbench.h"

#include <QCoroTask>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using namespace corral::ui;

/// What goes on between the screens, without a window.
class TestWorkbench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesBackTheEndOfThatVeryPull();
    void writesDownWhatWasTypedBeforeTheSessionEnds();
};

void TestWorkbench::writesDownWhatWasTypedBeforeTheSessionEnds()
{
    const QTemporaryDir profile;
    CommandLine options;
    options.profile = profile.path();
    options.host = QStringLiteral("127.0.0.1:1");
    const auto services = Services::open(options).value();
    Workbench workbench(*services);
    workbench.chat()->setDraft(QStringLiteral("not sent"));
    workbench.flush();
    const auto stored = QCoro::waitFor(services->store().conversations());
    QCOMPARE(stored.value().first().draft, QStringLiteral("not sent"));
}

void TestWorkbench::takesBackTheEndOfThatVeryPull()
{
    demo::Options slow = demo::Options::quick();
    slow.bytesPerSecond = 50'000'000;
    test::DemoServer first(slow);
    test::DemoServer second(demo::Options::quick());
    QVERIFY(first.start() && second.start());
    const QTemporaryDir profile;
    CommandLine options;
    options.profile = profile.path();
    options.host = first.address();
    const auto services = Services::open(options).value();
    Workbench workbench(*services);
    auto &transfers = *workbench.models()->transfers();
    const auto asked = [](const test::DemoServer &server) { return server.requests(QStringLiteral("/api/pull")); };

    workbench.models()->pull(QStringLiteral("smollm2:135m"), true);
    QTRY_COMPARE(asked(first).size(), std::size_t(1));
    const QString begun = services->client().endpoint().display();
    services->client().setEndpoint(*net::Endpoint::parse(second.address()));
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
