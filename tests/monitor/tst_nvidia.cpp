// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folder.h"
#include "monitor/nvidiasampler.h"

#include <QTest>

#include <cmath>

using namespace corral::monitor;

namespace {

/// The behaviour of the fake library, and the calls that it received.
struct Driver
{
    bool works = true;
    float load = 50;
    int opened = 0;
    int closed = 0;
    QStringList asked; ///< the queried addresses, in order
};

class FakeNvml : public Nvml
{
public:
    explicit FakeNvml(Driver *driver)
        : m_driver(driver)
    {}

    bool open() override
    {
        ++m_driver->opened;
        return m_driver->works;
    }
    void close() override { ++m_driver->closed; }
    bool read(Gpu &gpu) override
    {
        m_driver->asked.append(gpu.address);
        gpu.name = QStringLiteral("NVIDIA Test");
        gpu.load = m_driver->load;
        return true;
    }

private:
    Driver *m_driver;
};

const QString first = QStringLiteral("0000:01:00.0");

void addCard(const Folder &sys, const QString &address, const QByteArray &status = "active\n", const QByteArray &control = "on\n")
{
    const QString folder = QStringLiteral("bus/pci/devices/") + address;
    sys.write(folder + QStringLiteral("/vendor"), "0x10de\n");
    sys.write(folder + QStringLiteral("/class"), "0x030200\n");
    sys.write(folder + QStringLiteral("/power/runtime_status"), status);
    sys.write(folder + QStringLiteral("/power/control"), control);
}

Snapshot take(Sampler &sampler)
{
    Snapshot snapshot;
    sampler.sample(snapshot);
    return snapshot;
}

}

class TestNvidia : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverLoadsTheLibraryWithoutACard()
    {
        Folder sys;
        sys.write(QStringLiteral("bus/pci/devices/0000:00:02.0/vendor"), "0x8086\n");
        sys.write(QStringLiteral("bus/pci/devices/0000:01:00.1/vendor"), "0x10de\n"); // the audio function of a card
        sys.write(QStringLiteral("bus/pci/devices/0000:01:00.1/class"), "0x040300\n");
        Driver driver;
        NvidiaSampler sampler(std::make_unique<FakeNvml>(&driver), sys.path());
        QVERIFY(take(sampler).gpus.isEmpty());
        QCOMPARE(driver.opened, 0);
    }

    void readsAnActiveGpu()
    {
        Folder sys;
        addCard(sys, first);
        Driver driver;
        NvidiaSampler sampler(std::make_unique<FakeNvml>(&driver), sys.path());
        take(sampler);
        const Gpu gpu = take(sampler).gpus.first();
        QCOMPARE(gpu.state, Gpu::State::Active);
        QCOMPARE(gpu.load, 50.F);
        QCOMPARE(driver.opened, 1);
        QCOMPARE(driver.asked, (QStringList{first, first}));
    }

    void neverWakesASuspendedGpu()
    {
        Folder sys;
        addCard(sys, first, "suspended\n", "auto\n");
        Driver driver;
        NvidiaSampler sampler(std::make_unique<FakeNvml>(&driver), sys.path());
        QCOMPARE(take(sampler).gpus.first().state, Gpu::State::Suspended);
        QCOMPARE(driver.opened, 0);
        QVERIFY(driver.asked.isEmpty());
    }

    void doesNotQueryASuspendedGpuBesideAnActiveOne()
    {
        Folder sys;
        const QString second = QStringLiteral("0000:02:00.0");
        addCard(sys, first, "suspended\n", "auto\n");
        addCard(sys, second);
        Driver driver;
        NvidiaSampler sampler(std::make_unique<FakeNvml>(&driver), sys.path());
        QCOMPARE(take(sampler).gpus.size(), 2);
        QCOMPARE(driver.asked, QStringList{second});
    }

    void closesTheLibraryOnceAllGpusAreSuspended()
    {
        Folder sys;
        addCard(sys, first, "active\n", "auto\n");
        Driver driver;
        NvidiaSampler sampler(std::make_unique<FakeNvml>(&driver), sys.path());
        take(sampler);
        addCard(sys, first, "suspended\n", "auto\n");
        const Gpu gpu = take(sampler).gpus.first();
        QCOMPARE(driver.closed, 1);
        QCOMPARE(gpu.name, QStringLiteral("NVIDIA Test"));
        QVERIFY(std::isnan(gpu.load));
    }

    void letsAnIdleGpuSuspend()
    {
        Folder sys;
        addCard(sys, first, "active\n", "auto\n");
        Driver driver;
        driver.load = 0;
        NvidiaSampler sampler(std::make_unique<FakeNvml>(&driver), sys.path());
        for (int i = 0; i < NvidiaSampler::skipAfter + NvidiaSampler::skipFor; ++i)
            take(sampler);
        QCOMPARE(driver.asked.size(), NvidiaSampler::skipAfter);
        take(sampler); // it did not power down: something else keeps it awake
        QCOMPARE(driver.asked.size(), NvidiaSampler::skipAfter + 1);
    }

    void neverSkipsAGpuWithoutRuntimePowerManagement()
    {
        Folder sys;
        addCard(sys, first, "active\n", "on\n");
        Driver driver;
        driver.load = 0;
        NvidiaSampler sampler(std::make_unique<FakeNvml>(&driver), sys.path());
        for (int i = 0; i < 100; ++i)
            take(sampler);
        QCOMPARE(driver.asked.size(), 100);
    }

    void saysWhenTheLibraryIsMissingAndTriesAgainLater()
    {
        Folder sys;
        addCard(sys, first);
        Driver driver;
        driver.works = false;
        NvidiaSampler sampler(std::make_unique<FakeNvml>(&driver), sys.path());
        const Gpu gpu = take(sampler).gpus.first();
        QCOMPARE(gpu.state, Gpu::State::Unreadable);
        QCOMPARE(gpu.reason, Gpu::Reason::NoDriverLibrary);
        driver.works = true;
        for (int i = 0; i < NvidiaSampler::retryAfter; ++i)
            QCOMPARE(take(sampler).gpus.first().state, Gpu::State::Unreadable);
        QCOMPARE(driver.opened, 1);
        QCOMPARE(take(sampler).gpus.first().state, Gpu::State::Active);
    }

    void loadsTheLibraryAtRunTime()
    {
        const std::unique_ptr<Nvml> nvml = systemNvml(QStringLiteral(FAKE_NVML));
        QVERIFY(nvml->open());
        Gpu gpu{first, {}};
        QVERIFY(nvml->read(gpu));
        QCOMPARE(gpu.name, QStringLiteral("NVIDIA GeForce RTX 4070"));
        QCOMPARE(gpu.load, 61.F);
        QCOMPARE(*gpu.memoryUsed, 5'000'000'000);
        QCOMPARE(*gpu.memoryTotal, 12'000'000'000);
        QCOMPARE(gpu.temperature, 57.F);
        QVERIFY(std::isnan(gpu.power));
        Gpu other{QStringLiteral("0000:09:00.0"), {}};
        QVERIFY(!nvml->read(other));
        nvml->close();
        QVERIFY(!nvml->read(gpu));
        QVERIFY(nvml->open());
    }

    void aMissingOrForeignLibraryDoesNotOpen()
    {
        QVERIFY(!systemNvml(QStringLiteral("/nowhere/libnvidia-ml.so.1"))->open());
        QVERIFY(!systemNvml(QStringLiteral("libm.so.6"))->open());
    }
};

QTEST_GUILESS_MAIN(TestNvidia)
#include "tst_nvidia.moc"
