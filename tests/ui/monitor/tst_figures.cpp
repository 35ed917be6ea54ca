// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/monitor/figures.h"

#include <QTest>

using namespace corral;
using namespace corral::ui;
using monitor::Gpu;

class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theTopOfAnAxisIsRound_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("top");
        QTest::newRow("nothing") << 0.0 << 1.0;
        QTest::newRow("less than nothing") << -3.0 << 1.0;
        QTest::newRow("between") << 43.2 << 50.0;
        QTest::newRow("on a step") << 20.0 << 20.0;
        QTest::newRow("just above") << 20.1 << 50.0;
        QTest::newRow("next power") << 760.0 << 1'000.0;
    }

    void theTopOfAnAxisIsRound()
    {
        QFETCH(double, value);
        QFETCH(double, top);
        QCOMPARE(niceCeiling(value), top);
    }

    void saysThatThereIsNoGpu() { QVERIFY(gpuNote({}).startsWith(QStringLiteral("No GPU was found"))); }

    void givesNoNoteWhenAGpuProvidesFigures()
    {
        monitor::Snapshot snapshot;
        Gpu quiet;
        Gpu active;
        active.state = Gpu::State::Active;
        snapshot.gpus = {quiet, active};
        QCOMPARE(gpuNote(snapshot), QString());
    }

    void saysWhyAGpuProvidesNoFigures_data()
    {
        QTest::addColumn<Gpu::State>("state");
        QTest::addColumn<Gpu::Reason>("reason");
        QTest::addColumn<QString>("word");
        QTest::newRow("asleep") << Gpu::State::Suspended << Gpu::Reason::None << QStringLiteral("asleep");
        QTest::newRow("Intel") << Gpu::State::Unreadable << Gpu::Reason::NeedsRoot << QStringLiteral("root");
        QTest::newRow("no library") << Gpu::State::Unreadable << Gpu::Reason::NoDriverLibrary << QStringLiteral("libnvidia-ml");
    }

    void saysWhyAGpuProvidesNoFigures()
    {
        QFETCH(Gpu::State, state);
        QFETCH(Gpu::Reason, reason);
        QFETCH(QString, word);
        Gpu gpu;
        gpu.name = QStringLiteral("NVIDIA X");
        gpu.state = state;
        gpu.reason = reason;
        monitor::Snapshot snapshot;
        snapshot.gpus = {gpu};
        QVERIFY(gpuNote(snapshot).contains(word));
        QVERIFY(gpuNote(snapshot).contains(QLatin1Char('X')));
    }

    void describesTheGpu()
    {
        Gpu gpu;
        gpu.name = QStringLiteral("NVIDIA GeForce RTX 4070");
        monitor::Snapshot snapshot;
        QCOMPARE(gpuDetail(snapshot), QString());
        snapshot.gpus = {gpu};
        QCOMPARE(gpuDetail(snapshot), QStringLiteral("GeForce RTX 4070"));
        snapshot.gpus[0].temperature = 56.6F;
        snapshot.gpus[0].power = 120;
        QCOMPARE(gpuDetail(snapshot), QStringLiteral("GeForce RTX 4070\n57 °C · 120 W"));
        snapshot.gpus.append(snapshot.gpus.first());
        QCOMPARE(gpuDetail(snapshot), QStringLiteral("2 GPUs\n57 °C · 240 W"));
    }

    void describesTheFiguresForScreenReaders()
    {
        MonitorFigures figures;
        QCOMPARE(figures.summary(), QString());
        figures.cpu = QStringLiteral("23 %");
        figures.tokens = QStringLiteral("40.0 tok/s");
        QCOMPARE(figures.summary(), QStringLiteral("CPU 23 %, tokens 40.0 tok/s"));
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
