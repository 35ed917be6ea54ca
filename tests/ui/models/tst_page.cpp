// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/server.h"
#include "ollama/client.h"
#include "plainbackend.h"
#include "twoservers.h"
#include "ui/models/modelscontroller.h"
#include "ui/shared/engine.h"
#include "usedserver.h"

#include <QAccessible>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QQmlComponent>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Corral_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Corral_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Corral_Ui_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Corral_ModelsPlugin)

using namespace corral;
using namespace corral::ui;

namespace {

const char page[] = R"(
import QtQuick
import Corral.Theme
import Corral.Models
Window {
    id: root
    required property var controller
    property bool dark: false
    property alias page: page
    width: 1280; height: 800; visible: true; color: Theme.window
    onDarkChanged: Theme.scheme = dark ? Theme.Dark : Theme.Light
    Component.onCompleted: Theme.scheme = Theme.Light
    ModelsPage { id: page; anchors.fill: parent; controller: root.controller }
}
)";

}

/// The models screen in a window, on the demo server, driven by real key events. With CORRAL_PICTURES it also saves
/// screenshots.
class TestPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void filtersAsYouTypeAndHandsOverToTheTable();
    void selectsWithTheKeyboard();
    void asksBeforeItDeletes();
    void pullsWhatIsPasted();
    void saysThatThereAreNoModels();
    void showsDetailsOverTheTableWhereThereIsNoRoom();
    void aQuickClickOnTheNameSelects();
    void offersNothingThatTheEngineCannotDo();
    void showsAndDeletesTheModelsOfAllServers();

private:
    /// Returns false, and fails the test, if the page does not load.
    [[nodiscard]] bool open(demo::Options options = demo::Options::quick(),
                            const llm::BackendFactory &make = ollama::Client::make);
    /// The page for m_servers.
    [[nodiscard]] bool show(const llm::BackendFactory &make);
    /// The visible control with this text; null if there is none.
    [[nodiscard]] QQuickItem *control(const QString &text) const;
    void draw(const QString &name);
    void type(const QString &text);
    /// The number of completely opened dialogs, menus and drawers.
    [[nodiscard]] qsizetype openPopups() const;
    [[nodiscard]] QQuickItem *focused() const { return m_window->activeFocusItem(); }

    std::unique_ptr<demo::Server> m_server;
    std::unique_ptr<servers::ServerRegistry> m_servers;
    std::unique_ptr<transfers::Queue> m_queue;
    std::unique_ptr<ModelsController> m_controller;
    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<QQuickWindow> m_window;
};

void TestPage::init()
{
    m_engine = std::make_unique<QQmlEngine>();
    prepareEngine(*m_engine);
}

void TestPage::cleanup()
{
    m_window.reset();
    m_engine.reset();
    m_controller.reset();
    m_queue.reset();
    m_servers.reset();
    m_server.reset();
}

bool TestPage::open(demo::Options options, const llm::BackendFactory &make)
{
    m_server = std::make_unique<demo::Server>(std::move(options));
    if (!m_server->start())
        return false;
    m_servers = std::make_unique<servers::ServerRegistry>(make);
    test::useServer(*m_servers, m_server->address());
    return show(make);
}

bool TestPage::show(const llm::BackendFactory &make)
{
    m_queue = std::make_unique<transfers::Queue>(make);
    m_controller = std::make_unique<ModelsController>(*m_servers, *m_queue);

    QQmlComponent component(m_engine.get());
    component.setData(page, QUrl(QStringLiteral("qrc:/page.qml")));
    if (!component.isReady())
        qCritical("%s", qPrintable(component.errorString()));
    else
        m_window.reset(qobject_cast<QQuickWindow *>(
            component.createWithInitialProperties({{QStringLiteral("controller"), QVariant::fromValue(m_controller.get())}})));
    return m_window && QTest::qWaitForWindowActive(m_window.get()) && QTest::qWaitFor([this] { return m_controller->isKnown(); });
}

void TestPage::draw(const QString &name)
{
    const QString folder = qEnvironmentVariable("CORRAL_PICTURES");
    if (folder.isEmpty())
        return;
    for (const bool dark : {false, true}) {
        m_window->setProperty("dark", dark);
        QTest::qWait(200); // lint: only for screenshots, until animations have ended
        m_window->grabWindow().save(
            QDir(folder).filePath(name + (dark ? QStringLiteral("-dark.png") : QStringLiteral("-light.png"))));
    }
    m_window->setProperty("dark", false);
}

qsizetype TestPage::openPopups() const
{
    const auto objects = m_window->findChildren<QObject *>();
    return std::ranges::count_if(objects, [](const QObject *object) { return object->property("opened").toBool(); });
}

QQuickItem *TestPage::control(const QString &text) const
{
    const auto items = m_window->findChildren<QQuickItem *>();
    const auto found = std::ranges::find_if(items, [&text](const QQuickItem *item) {
        return item->isVisible() && item->inherits("QQuickAbstractButton") && item->property("text") == text;
    });
    return found == items.end() ? nullptr : *found;
}

void TestPage::type(const QString &text)
{
    for (const QChar letter : text)
        QTest::keyClick(m_window.get(), letter.toLatin1());
}

void TestPage::filtersAsYouTypeAndHandsOverToTheTable()
{
    QVERIFY(open());
    const auto all = m_controller->table()->count();
    QTest::keySequence(m_window.get(), QKeySequence::Find);
    QTRY_VERIFY(focused());
    type(QStringLiteral("qwen"));
    QTRY_VERIFY(m_controller->table()->count() < all);
    QTest::keyClick(m_window.get(), Qt::Key_Down);
    QTRY_COMPARE(m_controller->selected(), m_controller->table()->nameAt(0));
    draw(QStringLiteral("filter"));
}

void TestPage::selectsWithTheKeyboard()
{
    QVERIFY(open());
    QTest::keySequence(m_window.get(), QKeySequence::Find);
    QTest::keyClick(m_window.get(), Qt::Key_Down);
    QTest::keyClick(m_window.get(), Qt::Key_End);
    auto &table = *m_controller->table();
    QTRY_COMPARE(m_controller->selected(), table.nameAt(table.count() - 1));
    type(QStringLiteral("ll"));
    QTRY_COMPARE(m_controller->selected(), QStringLiteral("llama3.2:3b"));
    QTRY_COMPARE(m_controller->details()->state(), ModelDetails::Ready);
    m_controller->load(QStringLiteral("llama3.2:3b"));
    QTRY_VERIFY(m_controller->details()->isLoaded());
    draw(QStringLiteral("details"));
}

void TestPage::asksBeforeItDeletes()
{
    QVERIFY(open());
    const auto all = m_controller->modelCount();
    QTest::keySequence(m_window.get(), QKeySequence::Find);
    QTest::keyClick(m_window.get(), Qt::Key_Down);
    type(QStringLiteral("ge"));
    QTRY_COMPARE(m_controller->selected(), QStringLiteral("gemma3:4b"));
    QTest::keyClick(m_window.get(), Qt::Key_Delete);
    QTRY_COMPARE(openPopups(), 1);
    draw(QStringLiteral("delete"));
    QCOMPARE(m_controller->modelCount(), all);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QTRY_COMPARE(openPopups(), 0);
    QVERIFY(m_controller->models()->find(QStringLiteral("gemma3:4b")));
}

void TestPage::pullsWhatIsPasted()
{
    demo::Options options;
    options.bytesPerSecond = 30'000'000;
    QVERIFY(open(options));
    m_controller->requestAddition();
    QTRY_VERIFY(focused() && focused()->property("text").isValid());
    type(QStringLiteral("ollama pull smollm2:135m"));
    draw(QStringLiteral("add"));
    QTest::keyClick(m_window.get(), Qt::Key_Return);
    QTRY_COMPARE(m_controller->transfers()->count(), 1);
    m_controller->pull(QStringLiteral("no-such-model"));
    m_controller->pull(QStringLiteral("qwen3:0.6b"));
    QTRY_VERIFY(m_controller->transfers()->fraction() > 0.2);
    auto *content = qvariant_cast<QQuickItem *>(m_window->property("page"));
    content->setProperty("transfersExpanded", true);
    draw(QStringLiteral("transfers"));
}

void TestPage::saysThatThereAreNoModels()
{
    QVERIFY(open(demo::Options::quickAndEmpty()));
    draw(QStringLiteral("empty"));
    m_server->stop();
    m_servers->current().retryNow();
    QTRY_VERIFY(!m_controller->errorMessage().isEmpty());
    draw(QStringLiteral("away"));
}

void TestPage::showsDetailsOverTheTableWhereThereIsNoRoom()
{
    QVERIFY(open());
    m_window->resize(900, 600);
    QTRY_VERIFY(qvariant_cast<QQuickItem *>(m_window->property("page"))->property("narrow").toBool());
    draw(QStringLiteral("narrow"));
    QTest::keySequence(m_window.get(), QKeySequence::Find);
    QTest::keyClick(m_window.get(), Qt::Key_Down);
    QTest::keyClick(m_window.get(), Qt::Key_Return);
    QTRY_COMPARE(m_controller->details()->state(), ModelDetails::Ready);
    QTRY_COMPARE(openPopups(), 1);
    draw(QStringLiteral("drawer"));
}

/// The pointer comes and clicks before the next frame.
void TestPage::aQuickClickOnTheNameSelects()
{
    QVERIFY(open());
    const QString name = m_controller->table()->nameAt(0);
    m_window->grabWindow(); // the rows are placed
    for (const int x : {50, 80, 110, 130}) {
        const QPoint at(x, 100); // in the first row
        for (const auto type : {QEvent::MouseMove, QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
            const bool moves = type == QEvent::MouseMove;
            const bool pressed = type == QEvent::MouseButtonPress;
            QMouseEvent event(type, at, m_window->mapToGlobal(at), moves ? Qt::NoButton : Qt::LeftButton,
                              pressed ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(m_window.get(), &event); // QTest would process events in between
        }
        QCOMPARE(openPopups(), 0);
        QTRY_COMPARE(m_controller->selected(), name);
        m_controller->select({});
        QTest::mouseMove(m_window.get(), {600, 790});
    }
    QVERIFY(m_queue->count() == 0 && !m_controller->details()->isBusy());
}

void TestPage::offersNothingThatTheEngineCannotDo()
{
    QVERIFY(open(demo::Options::quick(), test::PlainBackend::make));
    const auto descriptionOf = [](QQuickItem *item) {
        return QAccessible::queryAccessibleInterface(item)->text(QAccessible::Description);
    };
    QQuickItem *add = control(QStringLiteral("Add model"));
    QVERIFY(add && !add->isEnabled());
    QCOMPARE(descriptionOf(add), QStringLiteral("Plain cannot add models: it serves those it was started with."));

    QTest::keySequence(m_window.get(), QKeySequence::Find);
    QTest::keyClick(m_window.get(), Qt::Key_Down);
    QTRY_COMPARE(m_controller->details()->state(), ModelDetails::ListOnly);
    QQuickItem *load = control(QStringLiteral("Load"));
    QVERIFY(load && !load->isEnabled());
    QVERIFY2(descriptionOf(load).contains(QStringLiteral("does not load models")), qPrintable(descriptionOf(load)));
    QVERIFY(control(QStringLiteral("Chat"))->isEnabled());
    QVERIFY(!control(QStringLiteral("Workshop"))->isEnabled());

    QSignalSpy told(m_controller.get(), &ModelsController::done);
    QTest::keyClick(m_window.get(), Qt::Key_Delete);
    QTest::keyClick(m_window.get(), Qt::Key_F2);
    m_controller->requestAddition();
    QCOMPARE(openPopups(), 0);
    QCOMPARE(told.count(), 3);
    QVERIFY(told.at(0).constFirst().toString().contains(QStringLiteral("cannot delete models")));
    QVERIFY(told.at(1).constFirst().toString().contains(QStringLiteral("cannot rename models")));
    QVERIFY(told.at(2).constFirst().toString().contains(QStringLiteral("cannot add models")));

    QTest::keyClick(m_window.get(), Qt::Key_Menu);
    QTRY_COMPARE(openPopups(), 1);
    QCOMPARE(descriptionOf(control(QStringLiteral("Copy…"))),
             QStringLiteral("Plain cannot copy models: it serves those it was started with."));
    for (const auto &text :
         {QStringLiteral("Load into memory"), QStringLiteral("Open in the Workshop"), QStringLiteral("Pull again"),
          QStringLiteral("Copy…"), QStringLiteral("Rename…"), QStringLiteral("Delete…")}) {
        QVERIFY2(!control(text)->isEnabled(), qPrintable(text));
        QVERIFY2(!descriptionOf(control(text)).isEmpty(), qPrintable(text));
    }
    QVERIFY(control(QStringLiteral("Chat with it"))->isEnabled());
    draw(QStringLiteral("other-engine"));
}

void TestPage::showsAndDeletesTheModelsOfAllServers()
{
    m_server = std::make_unique<demo::Server>(demo::Options::quick());
    QVERIFY(m_server->start());
    test::DemoServer box(test::optionsWith({QStringLiteral("llama3.2:3b")}));
    QVERIFY(box.start());
    m_servers = std::make_unique<servers::ServerRegistry>(ollama::Client::make);
    test::useServer(*m_servers, m_server->address());
    QVERIFY(show(ollama::Client::make));
    QVERIFY2(!control(QStringLiteral("All servers")), "there is one server");
    m_servers->add(test::namedServer(QStringLiteral("box"), QStringLiteral("GPU box"), box.address()));
    QQuickItem *all = control(QStringLiteral("All servers"));
    QVERIFY(all);
    QVERIFY(!control(QStringLiteral("Server")));
    all->forceActiveFocus();
    QTest::keyClick(m_window.get(), Qt::Key_Space);
    QVERIFY(m_controller->feed()->isAllWanted());
    QVERIFY(control(QStringLiteral("Server")));
    QTRY_COMPARE(m_controller->table()->rowOf(QStringLiteral("llama3.2:3b"), QStringLiteral("box")) >= 0, true);

    draw(QStringLiteral("all-servers"));
    const auto count = m_controller->modelCount();
    QTest::keySequence(m_window.get(), QKeySequence::Find);
    type(QStringLiteral("gpu"));
    QTRY_COMPARE(m_controller->table()->count(), 1);
    QTest::keyClick(m_window.get(), Qt::Key_Down);
    QTRY_COMPARE(m_controller->selectedServer(), QStringLiteral("box"));
    QTest::keyClick(m_window.get(), Qt::Key_Delete);
    QTRY_COMPARE(openPopups(), 1);
    QVERIFY(control(QStringLiteral("Delete")));
    const auto objects = m_window->findChildren<QObject *>();
    QVERIFY(std::ranges::any_of(objects, [](const QObject *object) {
        return object->property("title").toString() == QStringLiteral("Delete llama3.2:3b from GPU box?");
    }));
    draw(QStringLiteral("all-servers-delete"));
    QTest::keyClick(m_window.get(), Qt::Key_Tab);
    control(QStringLiteral("Delete"))->forceActiveFocus();
    QTest::keyClick(m_window.get(), Qt::Key_Return);
    QTRY_COMPARE(m_controller->modelCount(), count - 1);
    QVERIFY(m_controller->models()->find(QStringLiteral("llama3.2:3b"), servers::defaultServerId));
    QCOMPARE(box.requests(QStringLiteral("/api/delete")).size(), 1U);
}

QTEST_MAIN(TestPage)
#include "tst_page.moc"
