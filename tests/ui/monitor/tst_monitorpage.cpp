// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes.h"
#include "ollama/client.h"
#include "servers/polledconnection.h"
#include "ui/monitor/seriesfeed.h"
#include "ui/shared/engine.h"
#include "wireserver.h"

#include <QApplication>
#include <QChart>
#include <QLineSeries>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

#include <cmath>

Q_IMPORT_QML_PLUGIN(Corral_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Corral_FilesPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_FilesPlugin)
Q_IMPORT_QML_PLUGIN(Corral_MonitorPlugin)
Q_IMPORT_QML_PLUGIN(Corral_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_MonitorPlugin)

using namespace corral;
using namespace corral::ui;
using namespace std::chrono_literals;

namespace {

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
    gpu.memoryUsed = 3'000'000'000;
    gpu.memoryTotal = 12'000'000'000;
    snapshot.gpus = {gpu};
}

/// The page in a window, with a manual recorder and no server.
struct PageFixture
{
    servers::PolledConnection connection{std::make_shared<ollama::Client>(test::deadEndpoint())};
    monitor::RecorderFixture recorderFixture;
    MonitorController controller;
    QQmlEngine engine;
    QQuickWindow window;
    std::unique_ptr<QObject> themeHolder;
    std::unique_ptr<QQuickItem> page;

    explicit PageFixture(std::function<void(monitor::Snapshot &)> sampler)
        : recorderFixture(std::move(sampler))
        , controller(connection, *recorderFixture.recorder)
    {
        prepareEngine(engine);
        QQmlComponent component(&engine, QUrl(QStringLiteral("qrc:/qt/qml/Corral/Monitor/MonitorPage.qml")));
        page.reset(qobject_cast<QQuickItem *>(
            component.createWithInitialProperties({{QStringLiteral("controller"), QVariant::fromValue(&controller)}})));
        if (!page)
            qFatal("%s", qUtf8Printable(component.errorString()));
        window.resize(900, 600);
        page->setParentItem(window.contentItem());
        page->setSize(window.size());
        window.show();
        controller.setActive(true);
    }

    [[nodiscard]] int samples() const { return recorderFixture.recorder->series(monitor::Kind::Cpu).size(); }

    /// The visible item with this text (a label, a button, …).
    [[nodiscard]] QQuickItem *find(const QString &text) const { return findIn(page.get(), text); }

    static QQuickItem *findIn(QQuickItem *item, const QString &text)
    {
        if (!item->isVisible())
            return nullptr;
        if (item->property("text").toString() == text)
            return item;
        const QList<QQuickItem *> children = item->childItems();
        for (QQuickItem *child : children) {
            if (QQuickItem *found = findIn(child, text))
                return found;
        }
        return nullptr;
    }

    /// The curves of this colour: the page's own series and the additional ones.
    [[nodiscard]] QList<QXYSeries *> curves(const QColor &colour) const
    {
        QList<QXYSeries *> found;
        const QList<SeriesFeed *> feeds = page->findChildren<SeriesFeed *>();
        for (const SeriesFeed *feed : feeds) {
            const QList<QAbstractSeries *> inChart = qobject_cast<QXYSeries *>(feed->series())->chart()->series();
            for (QAbstractSeries *series : inChart) {
                if (auto *curve = qobject_cast<QXYSeries *>(series); curve->color() == colour && !found.contains(curve))
                    found.append(curve);
            }
        }
        return found;
    }

    [[nodiscard]] QObject *theme()
    {
        if (!themeHolder) {
            QQmlComponent component(&engine);
            component.setData("import QtQml\nimport Corral.Theme\nQtObject { property QtObject theme: Theme }", QUrl());
            themeHolder.reset(component.create());
        }
        return themeHolder->property("theme").value<QObject *>();
    }
    [[nodiscard]] QColor token(const char *name) { return theme()->property(name).value<QColor>(); }
};

}

#define SAMPLE_AFTER(fixture, time)                                                                                              \
    do {                                                                                                                         \
        const int before = (fixture).samples();                                                                                  \
        (fixture).recorderFixture.advance(time);                                                                                 \
        QTRY_VERIFY((fixture).samples() > before);                                                                               \
    } while (false)

class TestMonitorPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void drawsEachFigureInItsColour()
    {
        PageFixture fixture(fillWithGpu);
        QTRY_VERIFY(fixture.samples() > 0);
        SAMPLE_AFTER(fixture, 1s);
        const auto last = [&](const char *token) {
            const QList<QXYSeries *> curves = fixture.curves(fixture.token(token));
            return curves.isEmpty() || curves.first()->count() == 0 ? QPointF(-1, -1) : curves.first()->points().last();
        };
        QCOMPARE(last("chartCpu"), QPointF(0, 25));
        QCOMPARE(last("chartMemory"), QPointF(0, 6));
        QCOMPARE(last("chartGpu"), QPointF(0, 61));
        QCOMPARE(last("chartVram"), QPointF(0, 25)); // percent of the card's memory
        QCOMPARE(last("chartTokens"), QPointF(0, 0));
        QVERIFY(fixture.find(QStringLiteral("61 %")));
    }

    void takesTheColoursOfTheScheme()
    {
        PageFixture fixture(fill);
        QTRY_VERIFY(fixture.samples() > 0);
        const QColor light = fixture.token("chartCpu");
        fixture.theme()->setProperty("systemDark", true);
        QVERIFY(fixture.token("chartCpu") != light);
        QVERIFY(fixture.curves(light).isEmpty());
        QCOMPARE(fixture.curves(fixture.token("chartCpu")).size(), 1);
    }

    void breaksTheCurveWhereNothingWasMeasured()
    {
        PageFixture fixture(fill);
        QTRY_VERIFY(fixture.samples() > 0);
        SAMPLE_AFTER(fixture, 1s);
        SAMPLE_AFTER(fixture, 30s); // the machine was suspended
        SAMPLE_AFTER(fixture, 1s);
        const QList<QXYSeries *> curves = fixture.curves(fixture.token("chartCpu"));
        QCOMPARE(curves.size(), 2);
        for (QXYSeries *curve : curves) {
            QVERIFY(curve->count() >= 2);
            QCOMPARE(curve->attachedAxes().size(), 2);
        }
        for (int i = 0; i < 3; ++i) // the older part leaves on the left
            SAMPLE_AFTER(fixture, 12s);
        QTRY_COMPARE(fixture.curves(fixture.token("chartCpu")).last()->count(), 0);
    }

    void saysInOneLineThatThereIsNoGpu()
    {
        PageFixture fixture(fill);
        QTRY_VERIFY(fixture.find(fixture.controller.gpuNote()));
        QVERIFY(fixture.find(QStringLiteral("GPU")));
        QVERIFY(!fixture.find(QStringLiteral("VRAM")));
        QVERIFY(fixture.find(QStringLiteral("GPU"))->parentItem()->height() < 40);
    }

    /// Large text in a low window: what has no room is left out, and nothing lies over the next figure.
    void keepsTheFiguresApart_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<QSize>("size");
        for (const double scale : {1.0, 1.5, 2.0})
            for (const QSize size : {QSize(600, 450), QSize(800, 560), QSize(860, 640), QSize(1200, 760), QSize(1800, 1040)})
                QTest::addRow("%d%% in %dx%d", int(scale * 100), size.width(), size.height()) << scale << size;
    }

    void keepsTheFiguresApart()
    {
        QFETCH(const double, scale);
        QFETCH(const QSize, size);
        for (const auto &sampler : {fill, fillWithGpu}) {
            PageFixture fixture(sampler);
            QTRY_VERIFY(fixture.samples() > 0);
            fixture.theme()->setProperty("textScale", scale);
            fixture.page->setSize(size);
            fixture.window.grabWindow(); // lays out
            const auto figures = fixture.page->findChildren<QQuickItem *>(QStringLiteral("figure"));
            QCOMPARE(figures.size(), 4);
            for (const auto *figure : figures) {
                constexpr int spacing = 12; // to the next one
                QVERIFY2(
                    figure->implicitHeight() <= figure->parentItem()->height() + spacing,
                    qPrintable(QStringLiteral("%1 in %2").arg(figure->implicitHeight()).arg(figure->parentItem()->height())));
            }
        }
    }

    void movesTheCrossHairByKeyboard()
    {
        PageFixture fixture(fill);
        QTRY_VERIFY(fixture.samples() > 0);
        fixture.window.requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
        QQuickItem *charts = nullptr;
        for (QQuickItem *item : fixture.page->childItems()) {
            if (item->activeFocusOnTab())
                charts = item;
        }
        QVERIFY(charts);
        charts->forceActiveFocus();
        QTest::keyClick(&fixture.window, Qt::Key_Left);
        QVERIFY(std::abs(fixture.controller.cursor() - 59.0 / 60) < 0.001);
        QTest::keyClick(&fixture.window, Qt::Key_Right);
        QCOMPARE(fixture.controller.cursor(), 1.0);
        QVERIFY(fixture.find(fixture.controller.cursorTime()));
        QTest::keyClick(&fixture.window, Qt::Key_Escape);
        QCOMPARE(fixture.controller.cursor(), -1.0);
    }

    void followsThePointer()
    {
        PageFixture fixture(fill);
        QTRY_VERIFY(fixture.samples() > 0);
        QVERIFY(QTest::qWaitForWindowExposed(&fixture.window));
        QTest::mouseMove(&fixture.window, QPoint(500, 250));
        QTRY_VERIFY(fixture.controller.cursor() > 0);
        QTest::mouseMove(&fixture.window, QPoint(500, 20));
        QTRY_COMPARE(fixture.controller.cursor(), -1.0);
    }

    void pausesAndChoosesTheRange()
    {
        PageFixture fixture(fill);
        fixture.window.requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
        const auto press = [&](const QString &text) {
            QQuickItem *item = fixture.find(text);
            QVERIFY2(item, qUtf8Printable(text));
            item->forceActiveFocus();
            QTest::keyClick(&fixture.window, Qt::Key_Space);
        };
        press(QStringLiteral("10 min"));
        QCOMPARE(fixture.controller.minutes(), 10);
        QTRY_VERIFY(fixture.find(QStringLiteral("8 min ago")));
        press(QStringLiteral("Pause the charts"));
        QVERIFY(fixture.controller.isPaused());
        press(QStringLiteral("Resume the charts"));
        QVERIFY(!fixture.controller.isPaused());
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv); // Qt Charts needs QApplication, because it draws with QGraphicsScene
    TestMonitorPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_monitorpage.moc"
