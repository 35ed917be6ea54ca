// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes.h"
#include "ollama/client.h"
#include "servers/polledconnection.h"
#include "ui/monitor/monitorcontroller.h"
#include "wireserver.h"

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
struct MonitorFixture
{
    QByteArray ps = R"({"models":[{"name":"a:latest","size":4700000000,"size_vram":0,"expires_at":"2026-03-01T12:04:30Z"}]})";
    test::WireServer wire{[this](QTcpSocket *socket, const test::IncomingRequest &request) {
        const QByteArray others = request.path == "/api/tags" ? R"({"models":[]})" : R"({"version":"0.32.15"})";
        socket->write(test::answerWith(200, request.path == "/api/ps" ? ps : others));
    }};
    servers::PolledConnection connection{std::make_shared<ollama::Client>(wire.endpoint()), still()};
    monitor::RecorderFixture recorderFixture;
    MonitorController controller;

    explicit MonitorFixture(std::function<void(monitor::Snapshot &)> sampler = fill)
        : recorderFixture(std::move(sampler))
        , controller(connection, *recorderFixture.recorder, nullptr, [] { return wallTime; })
    {}

    /// The number of samples.
    [[nodiscard]] int size() const { return recorderFixture.recorder->series(monitor::Kind::Cpu).size(); }
};

}

/// One more sample, `time` after the last.
#define SAMPLE_AFTER(fixture, time)                                                                                              \
    do {                                                                                                                         \
        const int before = (fixture).size();                                                                                     \
        (fixture).recorderFixture.advance(time);                                                                                 \
        QTRY_COMPARE((fixture).size(), before + 1);                                                                              \
    } while (false)

class TestMonitorController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void measuresSeldomWhileHiddenAndOftenWhileShown()
    {
        MonitorFixture fixture;
        QCOMPARE(fixture.recorderFixture.recorder->rate(), Recorder::Rate::Low);
        fixture.controller.setActive(true);
        QCOMPARE(fixture.recorderFixture.recorder->rate(), Recorder::Rate::Full);
        fixture.controller.setActive(false);
        QCOMPARE(fixture.recorderFixture.recorder->rate(), Recorder::Rate::Low);
    }

    void drawsOnlyWhileShown()
    {
        MonitorFixture fixture;
        QTRY_COMPARE(fixture.size(), 1);
        QSignalSpy curves(&fixture.controller, &MonitorController::curvesChanged);
        QSignalSpy present(&fixture.controller, &MonitorController::presentChanged);
        SAMPLE_AFTER(fixture, 5s);
        QCOMPARE(curves.size(), 0);
        QCOMPARE(present.size(), 1);
        QCOMPARE(fixture.controller.present().cpu, QStringLiteral("25 %"));
        fixture.controller.setActive(true);
        QTRY_COMPARE(fixture.size(), 3);
        curves.clear();
        SAMPLE_AFTER(fixture, 1s);
        QCOMPARE(curves.size(), 1);
        QCOMPARE(fixture.controller.shownUntil(), fixture.recorderFixture.recorder->now());
    }

    void writesPresentFiguresWithUnits()
    {
        MonitorFixture fixture(fillWithGpu);
        QTRY_COMPARE(fixture.size(), 1);
        const MonitorFigures present = fixture.controller.present();
        QCOMPARE(present.memory, QStringLiteral("6.0 GB"));
        QCOMPARE(present.gpu, QStringLiteral("61 %"));
        QCOMPARE(present.vram, QStringLiteral("5.0 GB"));
        QCOMPARE(present.tokens, QStringLiteral("0 tok/s"));
        QCOMPARE(fixture.controller.memoryTotal(), QStringLiteral("of 16.0 GB"));
        QCOMPARE(fixture.controller.vramTotal(), QStringLiteral("of 12.0 GB"));
        QCOMPARE(fixture.controller.gpuNote(), QString());
        QVERIFY(fixture.controller.hasGpuCurve() || !fixture.controller.isActive());
    }

    void drawsNoGpuWithoutOne()
    {
        MonitorFixture fixture;
        QCOMPARE(fixture.controller.gpuNote(), QString()); // not known yet
        fixture.controller.setActive(true);
        QTRY_COMPARE(fixture.controller.present().cpu, QStringLiteral("25 %"));
        QVERIFY(!fixture.controller.gpuNote().isEmpty());
        QVERIFY(!fixture.controller.hasGpuCurve());
    }

    void keepsTheGpuCurveWhenTheGpuIsSuspended()
    {
        std::atomic<bool> asleep{false};
        MonitorFixture fixture([&asleep](monitor::Snapshot &snapshot) {
            fillWithGpu(snapshot);
            if (asleep) {
                snapshot.gpus[0] = monitor::Gpu();
                snapshot.gpus[0].state = monitor::Gpu::State::Suspended;
            }
        });
        fixture.controller.setActive(true);
        QTRY_VERIFY(fixture.controller.hasGpuCurve());
        const double scale = fixture.controller.scale(monitor::Kind::Vram);
        asleep = true;
        SAMPLE_AFTER(fixture, 1s);
        QVERIFY(fixture.controller.hasGpuCurve());
        QVERIFY(fixture.controller.gpuNote().contains(QStringLiteral("asleep")));
        QCOMPARE(fixture.controller.scale(monitor::Kind::Vram), scale);
    }

    void freezesWhilePausedAndLosesNoSamples()
    {
        MonitorFixture fixture;
        fixture.controller.setActive(true);
        QTRY_COMPARE(fixture.size(), 1);
        fixture.controller.setPaused(true);
        const monitor::Time until = fixture.controller.shownUntil();
        QSignalSpy curves(&fixture.controller, &MonitorController::curvesChanged);
        SAMPLE_AFTER(fixture, 1s);
        SAMPLE_AFTER(fixture, 1s);
        QCOMPARE(curves.size(), 0);
        QCOMPARE(fixture.controller.shownUntil(), until);
        fixture.controller.setPaused(false);
        QCOMPARE(curves.size(), 1);
        QCOMPARE(fixture.controller.shownUntil() - until, monitor::Time(2s));
    }

    /// The recorder overwrites what is older than ten minutes.
    void keepsTheCurvesOfALongPause()
    {
        std::atomic<float> load{25};
        MonitorFixture fixture([&load](monitor::Snapshot &snapshot) {
            fill(snapshot);
            snapshot.cpu = load;
        });
        fixture.controller.setActive(true);
        QTRY_COMPARE(fixture.size(), 1);
        SAMPLE_AFTER(fixture, 1s);
        fixture.recorderFixture.recorder->mark(monitor::Mark::What::Loaded, QStringLiteral("a:latest"));
        fixture.controller.setPaused(true);
        load = 80;
        auto &latest = *fixture.recorderFixture.recorder;
        QSignalSpy recorded(&latest, &Recorder::recorded);
        for (int i = 0; i < 700; ++i) {
            fixture.recorderFixture.advance(1s);
            QVERIFY(recorded.wait());
        }
        latest.mark(monitor::Mark::What::Unloaded, QStringLiteral("a:latest"));
        fixture.controller.setMinutes(5);
        fixture.controller.setCursor(1);
        QCOMPARE(fixture.controller.atCursor().cpu, QStringLiteral("25 %"));
        QCOMPARE(fixture.controller.cursorMark(), QStringLiteral("a:latest loaded"));
        QVERIFY2(fixture.controller.spans().cpu.contains(QStringLiteral("max\u00a025")),
                 qPrintable(fixture.controller.spans().cpu));
        QCOMPARE(fixture.controller.marks()->rowCount(), 1);
        QCOMPARE(fixture.controller.recording().of(monitor::Kind::Cpu).last()->value, 25.F);
        fixture.controller.setPaused(false);
        QCOMPARE(fixture.controller.recording().of(monitor::Kind::Cpu).last()->value, 80.F);
        QVERIFY(fixture.controller.spans().cpu.contains(QStringLiteral("max\u00a080")));
    }

    void pausingAlsoFreezesFiguresAndAxis()
    {
        std::atomic<float> load{25};
        MonitorFixture fixture([&load](monitor::Snapshot &snapshot) {
            fill(snapshot);
            snapshot.cpu = load;
        });
        fixture.controller.setActive(true);
        QTRY_COMPARE(fixture.controller.present().cpu, QStringLiteral("25 %"));
        QCOMPARE(fixture.controller.endText(), QStringLiteral("now"));
        fixture.controller.setPaused(true);
        QCOMPARE(fixture.controller.endText(), QStringLiteral("12:00:00"));
        QSignalSpy present(&fixture.controller, &MonitorController::presentChanged);
        load = 80;
        SAMPLE_AFTER(fixture, 1s);
        QCOMPARE(present.size(), 0);
        QCOMPARE(fixture.controller.present().cpu, QStringLiteral("25 %"));
        QCOMPARE(fixture.controller.endText(), QStringLiteral("12:00:00"));
        fixture.controller.setPaused(false);
        QCOMPARE(fixture.controller.present().cpu, QStringLiteral("80 %"));
        QCOMPARE(fixture.controller.endText(), QStringLiteral("now"));
    }

    void saysLowestMeanAndHighestOfWhatIsShown()
    {
        std::atomic<float> load{10};
        MonitorFixture fixture([&load](monitor::Snapshot &snapshot) {
            fill(snapshot);
            snapshot.cpu = load;
        });
        fixture.controller.setActive(true);
        QTRY_COMPARE(fixture.size(), 1);
        load = 70;
        SAMPLE_AFTER(fixture, 1s);
        load = 10;
        SAMPLE_AFTER(fixture, 1s);
        QCOMPARE(fixture.controller.spans().cpu, QStringLiteral("min\u00a010 · mean\u00a040 · max\u00a070"));
        QCOMPARE(fixture.controller.spans().gpu, QString());
    }

    void saysOfTheModelsOnlyWhatIsTrue()
    {
        MonitorFixture fixture;
        fixture.controller.setActive(true);
        QTRY_COMPARE(fixture.size(), 1);
        QCOMPARE(fixture.controller.gpuNote(), QStringLiteral("No GPU was found on this machine."));
        fixture.connection.start();
        QTRY_VERIFY2(fixture.controller.gpuNote().endsWith(QStringLiteral("run on the CPU.")),
                     qPrintable(fixture.controller.gpuNote()));
        fixture.ps.replace("\"size_vram\":0", "\"size_vram\":4700000000");
        fixture.connection.refreshRunning();
        QTRY_COMPARE(fixture.controller.gpuNote(),
                     QStringLiteral("The server uses a GPU whose figures Corral cannot read here."));
        fixture.connection.setBackend(
            std::make_shared<ollama::Client>(net::Endpoint::parse(QStringLiteral("gpu-box.invalid")).value()));
        QTRY_VERIFY2(fixture.controller.gpuNote().contains(QStringLiteral("the server's machine")),
                     qPrintable(fixture.controller.gpuNote()));
    }

    void showsOneToTenMinutes()
    {
        MonitorFixture fixture;
        QSignalSpy changed(&fixture.controller, &MonitorController::minutesChanged);
        fixture.controller.setMinutes(10);
        QCOMPARE(fixture.controller.shownUntil() - fixture.controller.shownFrom(), monitor::Time(10min));
        fixture.controller.setMinutes(60);
        QCOMPARE(fixture.controller.minutes(), 10);
        fixture.controller.setMinutes(0);
        QCOMPARE(fixture.controller.minutes(), 1);
        QCOMPARE(changed.size(), 2);
    }

    void readsOutOneMoment()
    {
        MonitorFixture fixture;
        fixture.controller.setActive(true);
        QTRY_COMPARE(fixture.size(), 1);
        SAMPLE_AFTER(fixture, 10s);
        QCOMPARE(fixture.controller.atCursor(), MonitorFigures());
        QSignalSpy moved(&fixture.controller, &MonitorController::cursorChanged);
        fixture.controller.setCursor(5.0 / 6);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(fixture.controller.cursorTime(), QStringLiteral("11:59:50"));
        QCOMPARE(fixture.controller.atCursor().cpu, QStringLiteral("25 %"));
        fixture.controller.setCursor(0.1); // before the first sample
        QCOMPARE(fixture.controller.atCursor(), MonitorFigures());
        fixture.controller.setActive(false);
        QCOMPARE(fixture.controller.cursor(), -1.0);
        QCOMPARE(fixture.controller.cursorTime(), QString());
    }

    void namesTheMarkAtTheCursor()
    {
        MonitorFixture fixture;
        fixture.controller.setActive(true);
        QTRY_COMPARE(fixture.size(), 1);
        fixture.recorderFixture.recorder->mark(monitor::Mark::What::Loaded, QStringLiteral("a:latest"));
        SAMPLE_AFTER(fixture, 6s);
        QCOMPARE(fixture.controller.marks()->rowCount(), 1);
        fixture.controller.setCursor(0.9);
        QCOMPARE(fixture.controller.cursorMark(), QStringLiteral("a:latest loaded"));
        fixture.controller.setCursor(0.5);
        QCOMPARE(fixture.controller.cursorMark(), QString());
    }

    void putsTheTopOfTheTokenAxisAboveTheCurve()
    {
        MonitorFixture fixture;
        fixture.controller.setActive(true);
        QTRY_COMPARE(fixture.size(), 1);
        QCOMPARE(fixture.controller.tokensTop(), 10.0);
        fixture.recorderFixture.recorder->setTokenRate(120);
        SAMPLE_AFTER(fixture, 1s);
        QCOMPARE(fixture.controller.tokensTop(), 200.0);
    }

    void showsWhatTheServerHasInMemory()
    {
        MonitorFixture fixture;
        QVERIFY(!fixture.controller.isOnline());
        QSignalSpy online(&fixture.controller, &MonitorController::onlineChanged);
        fixture.connection.start();
        QTRY_COMPARE(fixture.controller.models()->count(), 1);
        QVERIFY(fixture.controller.isOnline());
        QVERIFY(!online.isEmpty());
        QVERIFY(fixture.controller.isMemoryKnown());
        const QModelIndex row = fixture.controller.models()->index(0);
        QCOMPARE(row.data(RunningModelsModel::Name).toString(), QStringLiteral("a:latest"));
        QVERIFY(row.data(RunningModelsModel::TimeLeft).toString().contains(QStringLiteral("5 min")));
        fixture.ps = R"({"models":[]})";
        fixture.connection.refreshRunning();
        QTRY_COMPARE(fixture.controller.models()->count(), 0);
        QVERIFY(fixture.controller.isOnline());
    }

    void showsNoModelsOfAnUnreachableServer()
    {
        MonitorFixture fixture;
        fixture.connection.start();
        QTRY_COMPARE(fixture.controller.models()->count(), 1);
        fixture.connection.setBackend(std::make_shared<ollama::Client>(test::deadEndpoint()));
        QTRY_VERIFY(!fixture.controller.isOnline());
        QCOMPARE(fixture.controller.models()->count(), 0);
    }

    void savesFiguresAndPictures()
    {
        MonitorFixture fixture;
        QTRY_COMPARE(fixture.size(), 1);
        const QTemporaryDir folder;
        QSignalSpy saved(&fixture.controller, &MonitorController::saved);
        const QString csv = folder.filePath(fixture.controller.suggestedName(QStringLiteral("csv")));
        QVERIFY(csv.endsWith(QStringLiteral("corral-monitor-2026-03-01-1200.csv")));
        fixture.controller.saveCsv(QUrl::fromLocalFile(csv));
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(saved.first().first().toString(), csv);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("\n2026-03-01T12:00:00.000Z,25.0,"));

        QImage picture(3, 2, QImage::Format_RGB32);
        picture.fill(Qt::red);
        const QString png = folder.filePath(QStringLiteral("picture.png"));
        fixture.controller.savePicture(picture, QUrl::fromLocalFile(png));
        QTRY_COMPARE(saved.size(), 2);
        QCOMPARE(QImage(png).size(), QSize(3, 2));
    }

    void saysWhenItCouldNotSave()
    {
        MonitorFixture fixture;
        QSignalSpy failed(&fixture.controller, &MonitorController::failed);
        fixture.controller.saveCsv(QUrl::fromLocalFile(QStringLiteral("/nowhere/figures.csv")));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().at(0).toString().contains(QStringLiteral("/nowhere/figures.csv")));
        QVERIFY(!failed.first().at(1).toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMonitorController)
#include "tst_monitorcontroller.moc"
