// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage.h"

#include <QTest>

namespace corral::test {

namespace {

QStringList recorded;
QtMessageHandler usual = nullptr;

/// A warning that names a QML file, or comes from the QML engine or a Qt object, fails the running test.
void listen(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QString category = QString::fromUtf8(context.category);
    if (type != QtDebugMsg && type != QtInfoMsg &&
        (text.contains(QLatin1String(".qml:")) || text.startsWith(QLatin1String("QObject::")) ||
         category.startsWith(QLatin1String("qml")) || category.startsWith(QLatin1String("qt.qml"))))
        recorded << text;
    usual(type, context, text);
}

}

bool ask(Robot &robot, const QString &question)
{
    if (!robot.click(QAccessible::EditableText, QStringLiteral("Message")))
        return false;
    robot.type(question);
    if (!robot.canUse(QAccessible::Button, QStringLiteral("Send the message")))
        return false;
    robot.press(Qt::Key_Return);
    return true;
}

Seen lastSeen(const DemoServer &server, const QString &path)
{
    const auto requests = server.requests(path);
    return requests.empty() ? Seen{} : requests.back();
}

Stage::Stage(demo::Server *server, const std::function<void(const QDir &)> &prepare)
    : Stage(server ? server->address() : QStringLiteral("http://127.0.0.1:1"), prepare)
{}

Stage::Stage(const QString &address, const std::function<void(const QDir &)> &prepare)
    : m_host(address)
{
    if (!usual)
        usual = qInstallMessageHandler(listen);
    if (prepare)
        prepare(profile());
    open();
}

Stage::~Stage() = default;

void Stage::open()
{
    ui::CommandLine options;
    options.host = m_host;
    options.profile = m_profile.path();
    auto window = ui::Window::open(options, [] { return std::make_unique<demo::Server>(); });
    if (!window)
        qFatal("no window: %s", qPrintable(joined(window.error().error)));
    m_window = std::move(*window);
    m_robot = std::make_unique<Robot>(m_window->window());
    m_window->window().resize(1280, 800);
    m_window->window().show();
    if (!QTest::qWaitForWindowExposed(&m_window->window()))
        qFatal("the window does not show");
}

void Stage::reopen()
{
    m_robot.reset();
    m_window->window().close();
    m_window.reset();
    open();
}

QStringList Stage::warnings() { return recorded; }

}
