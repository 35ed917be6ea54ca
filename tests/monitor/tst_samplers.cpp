// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folder.h"
#include "monitor/cpusampler.h"
#include "monitor/drmsampler.h"
#include "monitor/memorysampler.h"

#include <QTest>

#include <cmath>

using namespace corral::monitor;

namespace {

Snapshot take(Sampler &sampler)
{
    Snapshot snapshot;
    sampler.sample(snapshot);
    return snapshot;
}

/// A card in the form of the amdgpu driver.
void addAmdCard(const Folder &sys)
{
    const QString device = QStringLiteral("class/drm/card0/device/");
    sys.write(device + QStringLiteral("vendor"), "0x1002\n");
    sys.write(device + QStringLiteral("product_name"), "Radeon PRO W7800\n");
    sys.write(device + QStringLiteral("gpu_busy_percent"), "37\n");
    sys.write(device + QStringLiteral("mem_info_vram_used"), "5000000000\n");
    sys.write(device + QStringLiteral("mem_info_vram_total"), "16000000000\n");
    sys.write(device + QStringLiteral("hwmon/hwmon3/temp1_input"), "54000\n");
    sys.write(device + QStringLiteral("hwmon/hwmon3/power1_average"), "121500000\n");
    sys.write(device + QStringLiteral("power/runtime_status"), "active\n");
}

}

class TestSamplers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cpuIsUnknownAtFirst()
    {
        Folder proc;
        proc.write(QStringLiteral("stat"), "cpu  100 0 100 800 0 0 0 0 0 0\ncpu0 1 2 3 4\n");
        CpuSampler sampler(proc.path());
        QVERIFY(std::isnan(take(sampler).cpu));
    }

    void cpuIsTheBusyShareSinceTheCallBefore()
    {
        Folder proc;
        proc.write(QStringLiteral("stat"), "cpu  100 10 50 800 40 0 0 0 0 0\n");
        CpuSampler sampler(proc.path());
        take(sampler);
        // 100 more ticks: 20 user, 5 system, 5 steal, 60 idle, 10 iowait.
        proc.write(QStringLiteral("stat"), "cpu  120 10 55 860 50 0 0 5 0 0\n");
        QCOMPARE(take(sampler).cpu, 30.F);
    }

    void cpuDoesNotCountGuestsTwice()
    {
        Folder proc;
        proc.write(QStringLiteral("stat"), "cpu  100 0 0 100 0 0 0 0 50 0\n");
        CpuSampler sampler(proc.path());
        take(sampler);
        proc.write(QStringLiteral("stat"), "cpu  150 0 0 150 0 0 0 0 100 0\n");
        QCOMPARE(take(sampler).cpu, 50.F);
    }

    void cpuIsUnknownWithoutAFileOrWithoutTimePassing()
    {
        Folder proc;
        CpuSampler sampler(proc.path());
        QVERIFY(std::isnan(take(sampler).cpu));
        proc.write(QStringLiteral("stat"), "cpu  1 2 3 4 5 6 7 8 0 0\n");
        take(sampler);
        QVERIFY(std::isnan(take(sampler).cpu));
    }

    void memoryIsReadInBytes()
    {
        Folder proc;
        proc.write(QStringLiteral("meminfo"),
                   "MemTotal:       16000 kB\nMemFree:  1 kB\nMemAvailable:   10000 kB\nBuffers: 1 kB\n");
        MemorySampler sampler(proc.path());
        const Snapshot snapshot = take(sampler);
        QCOMPARE(*snapshot.memoryTotal, 16'000 * 1024);
        QCOMPARE(*snapshot.memoryAvailable, 10'000 * 1024);
        QCOMPARE(*snapshot.memoryUsed(), 6'000 * 1024);
    }

    void memoryIsUnknownWhereTheKernelDoesNotSay()
    {
        Folder proc;
        proc.write(QStringLiteral("meminfo"), "MemTotal:       16000 kB\nMemFree:  many\n");
        MemorySampler sampler(proc.path());
        QVERIFY(!take(sampler).memoryUsed());
    }

    void thisMachineIsMeasured()
    {
        CpuSampler cpu;
        MemorySampler memory;
        take(cpu);
        QVERIFY(take(memory).memoryUsed().value_or(0) > 0);
        float load = unknown;
        const auto measure = [&] { return std::isnan(load) ? load = take(cpu).cpu : load; };
        QTRY_VERIFY(!std::isnan(measure()));
        QVERIFY(load >= 0 && load <= 100);
    }

    void amdTellsItsFigures()
    {
        Folder sys;
        addAmdCard(sys);
        sys.write(QStringLiteral("class/drm/card0-HDMI-A-1/status"), "connected\n");
        DrmSampler sampler(sys.path());
        const Snapshot snapshot = take(sampler);
        QCOMPARE(snapshot.gpus.size(), 1);
        const Gpu &gpu = snapshot.gpus.first();
        QCOMPARE(gpu.state, Gpu::State::Active);
        QCOMPARE(gpu.name, QStringLiteral("Radeon PRO W7800"));
        QCOMPARE(gpu.load, 37.F);
        QCOMPARE(*gpu.memoryUsed, 5'000'000'000);
        QCOMPARE(*gpu.memoryTotal, 16'000'000'000);
        QCOMPARE(gpu.temperature, 54.F);
        QCOMPARE(gpu.power, 121.5F);
    }

    void aSuspendedAmdGpuIsNotQueried()
    {
        Folder sys;
        addAmdCard(sys);
        sys.write(QStringLiteral("class/drm/card0/device/power/runtime_status"), "suspended\n");
        DrmSampler sampler(sys.path());
        const Snapshot snapshot = take(sampler);
        QCOMPARE(snapshot.gpus.first().state, Gpu::State::Suspended);
        QVERIFY(std::isnan(snapshot.gpuLoad()));
        QVERIFY(!snapshot.vramUsed());
    }

    void intelIsListedWithoutFigures()
    {
        Folder sys;
        sys.write(QStringLiteral("class/drm/card1/device/vendor"), "0x8086\n");
        sys.write(QStringLiteral("class/drm/card1/gt_act_freq_mhz"), "1300\n");
        DrmSampler sampler(sys.path());
        const Snapshot snapshot = take(sampler);
        QCOMPARE(snapshot.gpus.size(), 1);
        QCOMPARE(snapshot.gpus.first().reason, Gpu::Reason::NeedsRoot);
        QVERIFY(std::isnan(snapshot.gpuLoad()));
    }

    void otherCardsAreLeftOut()
    {
        Folder sys;
        sys.write(QStringLiteral("class/drm/card0/device/vendor"), "0x1234\n"); // vendor of a virtual machine's card
        DrmSampler sampler(sys.path());
        QVERIFY(take(sampler).gpus.isEmpty());
        DrmSampler nowhere(QStringLiteral("/nowhere"));
        QVERIFY(take(nowhere).gpus.isEmpty());
    }

    void severalGpusGiveTheHighestLoadAndAllTheMemory()
    {
        Snapshot snapshot;
        Gpu asleep;
        Gpu busy;
        busy.load = 80;
        busy.memoryUsed = 3;
        Gpu idle;
        idle.load = 5;
        idle.memoryUsed = 4;
        snapshot.gpus = {asleep, busy, idle};
        QCOMPARE(snapshot.gpuLoad(), 80.F);
        QCOMPARE(*snapshot.vramUsed(), 7);
        QVERIFY(!snapshot.vramTotal());
    }
};

QTEST_GUILESS_MAIN(TestSamplers)
#include "tst_samplers.moc"
