// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "servers/sessionsecrets.h"

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

bool ask(UserSimulator &user, const QString &question)
{
    if (!user.click(QAccessible::EditableText, QStringLiteral("Message")))
        return false;
    user.type(question);
    if (!user.canUse(QAccessible::Button, QStringLiteral("Send the message")))
        return false;
    user.press(Qt::Key_Return);
    return true;
}

demo::Options talkative()
{
    demo::Options options = demo::Options::quick();
    options.tokenInterval = std::chrono::milliseconds(3);
    options.answerTokens = 100'000;
    return options;
}

ReceivedRequest lastRequest(const DemoServer &server, const QString &path)
{
    const auto requests = server.requests(path);
    return requests.empty() ? ReceivedRequest{} : requests.back();
}

WindowFixture::WindowFixture(demo::Server *server, const std::function<void(const QDir &)> &prepare)
    : WindowFixture(server ? server->address() : QStringLiteral("http://127.0.0.1:1"), prepare)
{}

WindowFixture::WindowFixture(const QString &address, const std::function<void(const QDir &)> &prepare)
    : m_host(address)
{
    if (!usual)
        usual = qInstallMessageHandler(listen);
    if (prepare)
        prepare(profile());
    open();
}

WindowFixture::~WindowFixture() = default;

void WindowFixture::open()
{
    ui::CommandLine options;
    options.host = m_host;
    options.profile = m_profile.path();
    auto window = ui::Window::open(
        options, [] { return std::make_unique<demo::Server>(); }, [] { return std::make_unique<servers::SessionSecrets>(); });
    if (!window)
        qFatal("no window: %s", qPrintable(joined(window.error().error)));
    m_window = std::move(*window);
    m_user = std::make_unique<UserSimulator>(m_window->window());
    m_window->window().resize(1280, 800);
    m_window->window().show();
    if (!QTest::qWaitForWindowExposed(&m_window->window()))
        qFatal("the window does not show");
}

QString WindowFixture::serverName() const
{
    const auto *models = m_window->workbench().models();
    return models->serverName(models->currentServer());
}

void WindowFixture::reopen()
{
    m_user.reset();
    m_window->window().close();
    m_window.reset();
    open();
}

QStringList WindowFixture::warnings() { return recorded; }

}
