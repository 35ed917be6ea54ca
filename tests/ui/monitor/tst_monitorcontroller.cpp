// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes.h"
#include "ollama/client.h"
#include "servers/connection.h"
#include "ui/monitor/monitorcontroller.h"
#include "wire.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace corral;
using namespace corral::ui;
using namespace std::chrono_literals;
using monitor::Recorder;

namespace {

servers::PollIntervals still()
{
    servers::PollIntervals intervals;
    intervals.connected = intervals.firstRetry = intervals.longestRetry = intervals.longestLocalRetry = 60s;
    return intervals;
}

void fill(monitor::Snapshot &snapshot)
{
    snapshot.cpu = 25;
    snapshot.memoryTotal = 16'000'000'000;
    snapshot.memoryAvailable = 10'000'000'000;
}

void fillWithGpu(monitor::Snapshot &snapshot)
{
    fill(snapshot);
    monitor::Gpu gpu;
    gpu.state = monitor::Gpu::State::Active;
    gpu.load = 61;
    gpu.memoryUsed = 5'000'000'000;
    gpu.memoryTotal = 12'000'000'000;
    snapshot.gpus = {gpu};
}

const QDateTime wallTime(QDate(2026, 3, 1), QTime(12, 0, 0), QTimeZone::utc());

/// A server with one loaded model, a manual recorder, and the controller.
struct House
{
    QByteArray ps = R"({"models":[{"name":"a:latest","size":4700000000,"size_vram":0,"expires_at":"2026-03-01T12:04:30Z"}]})";
    test::Wire wire{[this](QTcpSocket *socket, const test::Seen &seen) {
        const QByteArray others = seen.path == "/api/tags" ? R"({"models":[]})" : R"({"version":"0.32.15"})";
        socket->write(test::answerWith(200, seen.path == "/api/ps" ? ps : others));
    }};
    servers::Connection connection{std::make_shared<ollama::Client>(wire.endpoint()), still()};
    monitor::Bench bench;
    MonitorController controller;

    explicit House(std::function<void(monitor::Snapshot &)> sampler = fill)
        : bench(std::move(sampler))
        , controller(connection, *bench.recorder, nullptr, [] { return wallTime; })
    {}

    /// The number of samples.
    [[nodiscard]] int size() const { return bench.recorder->series(monitor::Kind::Cpu).size(); }
};

}

/// One more sample, `time` after the last.
#define SAMPLE_AFTER(house, time)                                                                                                \
    do {                                                                                                                         \
        const int before = (house).size();                                                                                       \
        (house).bench.advance(time);                                                                                             \
        QTRY_COMPARE((house).size(), before + 1);                                                                                \
    } while (false)

class TestMonitorController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void measuresSeldomWhileHiddenAndOftenWhileShown()
    {
        House house;
        QCOMPARE(house.bench.recorder->rate(), Recorder::Rate::Low);
        house.controller.setActive(true);
        QCOMPARE(house.bench.recorder->rate(), Recorder::Rate::Full);
        house.controller.setActive(false);
        QCOMPARE(house.bench.recorder->rate(), Recorder::Rate::Low);
    }

    void drawsOnlyWhileShown()
    {
        House house;
        QTRY_COMPARE(house.size(), 1);
        QSignalSpy curves(&house.controller, &MonitorController::curvesChanged);
        QSignalSpy present(&house.controller, &MonitorController::presentChanged);
        SAMPLE_AFTER(house, 5s);
        QCOMPARE(curves.size(), 0);
        QCOMPARE(present.size(), 1);
        QCOMPARE(house.controller.present().cpu, QStringLiteral("25 %"));
        house.controller.setActive(true);
        QTRY_COMPARE(house.size(), 3);
        curves.clear();
        SAMPLE_AFTER(house, 1s);
        QCOMPARE(curves.size(), 1);
        QCOMPARE(house.controller.shownUntil(), house.bench.recorder->now());
    }

    void writesPresentFiguresWithUnits()
    {
        House house(fillWithGpu);
        QTRY_COMPARE(house.size(), 1);
        const MonitorFigures present = house.controller.present();
        QCOMPARE(present.memory, QStringLiteral("6.0 GB"));
        QCOMPARE(present.gpu, QStringLiteral("61 %"));
        QCOMPARE(present.vram, QStringLiteral("5.0 GB"));
        QCOMPARE(present.tokens, QStringLiteral("0 tok/s"));
        QCOMPARE(house.controller.memoryTotal(), QStringLiteral("of 16.0 GB"));
        QCOMPARE(house.controller.vramTotal(), QStringLiteral("of 12.0 GB"));
        QCOMPARE(house.controller.gpuNote(), QString());
        QVERIFY(house.controller.hasGpuCurve() || !house.controller.isActive());
    }

    void drawsNoGpuWithoutOne()
    {
        House house;
        QCOMPARE(house.controller.gpuNote(), QString()); // not known yet
        house.controller.setActive(true);
        QTRY_COMPARE(house.controller.present().cpu, QStringLiteral("25 %"));
        QVERIFY(!house.controller.gpuNote().isEmpty());
        QVERIFY(!house.controller.hasGpuCurve());
    }

    void keepsTheGpuCurveWhenTheGpuFallsAsleep()
    {
        std::atomic<bool> asleep{false};
        House house([&asleep](monitor::Snapshot &snapshot) {
            fillWithGpu(snapshot);
            if (asleep) {
                snapshot.gpus[0] = monitor::Gpu();
                snapshot.gpus[0].state = monitor::Gpu::State::Asleep;
            }
        });
        house.controller.setActive(true);
        QTRY_VERIFY(house.controller.hasGpuCurve());
        const double scale = house.controller.scale(monitor::Kind::Vram);
        asleep = true;
        SAMPLE_AFTER(house, 1s);
        QVERIFY(house.controller.hasGpuCurve());
        QVERIFY(house.controller.gpuNote().contains(QStringLiteral("asleep")));
        QCOMPARE(house.controller.scale(monitor::Kind::Vram), scale);
    }

    void standsStillWhilePausedAndLosesNothing()
    {
        House house;
        house.controller.setActive(true);
        QTRY_COMPARE(house.size(), 1);
        house.controller.setPaused(true);
        const monitor::Time until = house.controller.shownUntil();
        QSignalSpy curves(&house.controller, &MonitorController::curvesChanged);
        SAMPLE_AFTER(house, 1s);
        SAMPLE_AFTER(house, 1s);
        QCOMPARE(curves.size(), 0);
        QCOMPARE(house.controller.shownUntil(), until);
        house.controller.setPaused(false);
        QCOMPARE(curves.size(), 1);
        QCOMPARE(house.controller.shownUntil() - until, monitor::Time(2s));
    }

    void pausedMeansThatFiguresAndAxisStandStillToo()
    {
        std::atomic<float> load{25};
        House house([&load](monitor::Snapshot &snapshot) {
            fill(snapshot);
            snapshot.cpu = load;
        });
        house.controller.setActive(true);
        QTRY_COMPARE(house.controller.present().cpu, QStringLiteral("25 %"));
        QCOMPARE(house.controller.endText(), QStringLiteral("now"));
        house.controller.setPaused(true);
        QCOMPARE(house.controller.endText(), QStringLiteral("12:00:00"));
        QSignalSpy present(&house.controller, &MonitorController::presentChanged);
        load = 80;
        SAMPLE_AFTER(house, 1s);
        QCOMPARE(present.size(), 0);
        QCOMPARE(house.controller.present().cpu, QStringLiteral("25 %"));
        QCOMPARE(house.controller.endText(), QStringLiteral("12:00:00"));
        house.controller.setPaused(false);
        QCOMPARE(house.controller.present().cpu, QStringLiteral("80 %"));
        QCOMPARE(house.controller.endText(), QStringLiteral("now"));
    }

    void saysLowestMeanAndHighestOfWhatIsShown()
    {
        std::atomic<float> load{10};
        House house([&load](monitor::Snapshot &snapshot) {
            fill(snapshot);
            snapshot.cpu = load;
        });
        house.controller.setActive(true);
        QTRY_COMPARE(house.size(), 1);
        load = 70;
        SAMPLE_AFTER(house, 1s);
        load = 10;
        SAMPLE_AFTER(house, 1s);
        QCOMPARE(house.controller.spans().cpu, QStringLiteral("min\u00a010 · mean\u00a040 · max\u00a070"));
        QCOMPARE(house.controller.spans().gpu, QString());
    }

    void saysOfTheModelsOnlyWhatIsTrue()
    {
        House house;
        house.controller.setActive(true);
        QTRY_COMPARE(house.size(), 1);
        QCOMPARE(house.controller.gpuNote(), QStringLiteral("No GPU was found on this machine."));
        house.connection.start();
        QTRY_VERIFY2(house.controller.gpuNote().endsWith(QStringLiteral("run on the CPU.")),
                     qPrintable(house.controller.gpuNote()));
        house.ps.replace("\"size_vram\":0", "\"size_vram\":4700000000");
        house.connection.refreshRunning();
        QTRY_COMPARE(house.controller.gpuNote(), QStringLiteral("The server uses a GPU whose figures Corral cannot read here."));
        house.connection.setBackend(
            std::make_shared<ollama::Client>(net::Endpoint::parse(QStringLiteral("gpu-box.invalid")).value()));
        QTRY_VERIFY2(house.controller.gpuNote().contains(QStringLiteral("the server's machine")),
                     qPrintable(house.controller.gpuNote()));
    }

    void showsOneToTenMinutes()
    {
        House house;
        QSignalSpy changed(&house.controller, &MonitorController::minutesChanged);
        house.controller.setMinutes(10);
        QCOMPARE(house.controller.shownUntil() - house.controller.shownFrom(), monitor::Time(10min));
        house.controller.setMinutes(60);
        QCOMPARE(house.controller.minutes(), 10);
        house.controller.setMinutes(0);
        QCOMPARE(house.controller.minutes(), 1);
        QCOMPARE(changed.size(), 2);
    }

    void readsOutOneMoment()
    {
        House house;
        house.controller.setActive(true);
        QTRY_COMPARE(house.size(), 1);
        SAMPLE_AFTER(house, 10s);
        QCOMPARE(house.controller.atCursor(), MonitorFigures());
        QSignalSpy moved(&house.controller, &MonitorController::cursorChanged);
        house.controller.setCursor(5.0 / 6);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(house.controller.cursorTime(), QStringLiteral("11:59:50"));
        QCOMPARE(house.controller.atCursor().cpu, QStringLiteral("25 %"));
        house.controller.setCursor(0.1); // before the first sample
        QCOMPARE(house.controller.atCursor(), MonitorFigures());
        house.controller.setActive(false);
        QCOMPARE(house.controller.cursor(), -1.0);
        QCOMPARE(house.controller.cursorTime(), QString());
    }

    void namesTheMarkAtTheCursor()
    {
        House house;
        house.controller.setActive(true);
        QTRY_COMPARE(house.size(), 1);
        house.bench.recorder->mark(monitor::Mark::What::Loaded, QStringLiteral("a:latest"));
        SAMPLE_AFTER(house, 6s);
        QCOMPARE(house.controller.marks()->rowCount(), 1);
        house.controller.setCursor(0.9);
        QCOMPARE(house.controller.cursorMark(), QStringLiteral("a:latest loaded"));
        house.controller.setCursor(0.5);
        QCOMPARE(house.controller.cursorMark(), QString());
    }

    void putsTheTopOfTheTokenAxisAboveTheCurve()
    {
        House house;
        house.controller.setActive(true);
        QTRY_COMPARE(house.size(), 1);
        QCOMPARE(house.controller.tokensTop(), 10.0);
        house.bench.recorder->setTokenRate(120);
        SAMPLE_AFTER(house, 1s);
        QCOMPARE(house.controller.tokensTop(), 200.0);
    }

    void showsWhatTheServerHasInMemory()
    {
        House house;
        QVERIFY(!house.controller.isOnline());
        QSignalSpy online(&house.controller, &MonitorController::onlineChanged);
        house.connection.start();
        QTRY_COMPARE(house.controller.models()->count(), 1);
        QVERIFY(house.controller.isOnline());
        QVERIFY(!online.isEmpty());
        QVERIFY(house.controller.isMemoryKnown());
        const QModelIndex row = house.controller.models()->index(0);
        QCOMPARE(row.data(RunningModelsModel::Name).toString(), QStringLiteral("a:latest"));
        QVERIFY(row.data(RunningModelsModel::TimeLeft).toString().contains(QStringLiteral("5 min")));
        house.ps = R"({"models":[]})";
        house.connection.refreshRunning();
        QTRY_COMPARE(house.controller.models()->count(), 0);
        QVERIFY(house.controller.isOnline());
    }

    void knowsNothingOfAServerThatIsAway()
    {
        House house;
        house.connection.start();
        QTRY_COMPARE(house.controller.models()->count(), 1);
        house.connection.setBackend(std::make_shared<ollama::Client>(test::deadEndpoint()));
        QTRY_VERIFY(!house.controller.isOnline());
        QCOMPARE(house.controller.models()->count(), 0);
    }

    void savesFiguresAndPictures()
    {
        House house;
        QTRY_COMPARE(house.size(), 1);
        const QTemporaryDir folder;
        QSignalSpy saved(&house.controller, &MonitorController::saved);
        const QString csv = folder.filePath(house.controller.suggestedName(QStringLiteral("csv")));
        QVERIFY(csv.endsWith(QStringLiteral("corral-monitor-2026-03-01-1200.csv")));
        house.controller.saveCsv(QUrl::fromLocalFile(csv));
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(saved.first().first().toString(), csv);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("\n2026-03-01T12:00:00.000Z,25.0,"));

        QImage picture(3, 2, QImage::Format_RGB32);
        picture.fill(Qt::red);
        const QString png = folder.filePath(QStringLiteral("picture.png"));
        house.controller.savePicture(picture, QUrl::fromLocalFile(png));
        QTRY_COMPARE(saved.size(), 2);
        QCOMPARE(QImage(png).size(), QSize(3, 2));
    }

    void saysWhenItCouldNotSave()
    {
        House house;
        QSignalSpy failed(&house.controller, &MonitorController::failed);
        house.controller.saveCsv(QUrl::fromLocalFile(QStringLiteral("/nowhere/figures.csv")));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().at(0).toString().contains(QStringLiteral("/nowhere/figures.csv")));
        QVERIFY(!failed.first().at(1).toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMonitorController)
#include "tst_monitorcontroller.moc"
