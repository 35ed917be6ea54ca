// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/window.h"

#include "profile/instanceserver.h"
#include "services/services.h"
#include "ui/shared/engine.h"
#include "ui/shared/language.h"
#include "ui/shell/startrequest.h"
#include "ui/shell/workbench.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QQuickWindow>

namespace corral::ui {
namespace {

/// The QML files are damaged or incomplete; the engine has logged the details.
Error unusable()
{
    return {Error::Kind::Invalid, 0, QCoreApplication::translate("Window", "The window could not be created."),
            QCoreApplication::translate(
                "Window", "A part of Qt may be missing; the messages in the terminal name it. Install Corral again.")};
}

}

tl::expected<std::unique_ptr<Window>, services::StartError> Window::open(const CommandLine &options,
                                                                         const servers::LocalServerFactory &makeDemo,
                                                                         const servers::SecretStoreFactory &makeSecrets)
{
    auto services = services::Services::open({options.profile, options.host, options.demo, makeDemo, makeSecrets});
    if (!services)
        return tl::unexpected(services.error());
    installLanguage(options.language.isEmpty() ? (*services)->settings().language() : options.language);
    std::unique_ptr<Window> window(new Window(std::move(*services), options));
    if (window->m_engine->rootObjects().isEmpty())
        return tl::unexpected(services::StartError{services::ExitFailed, unusable()});
    if (options.tour.isEmpty())
        window->m_instance->listen();
    window->openFiles(options);
    return window;
}

Window::Window(std::unique_ptr<services::Services> services, const CommandLine &options)
    : m_services(std::move(services))
    , m_workbench(std::make_unique<Workbench>(*m_services, pageFromName(options.page)))
    , m_engine(std::make_unique<QQmlApplicationEngine>())
    , m_instance(std::make_unique<profile::InstanceServer>(m_services->profile().dataFolder()))
{
    QObject::connect(m_instance.get(), &profile::InstanceServer::requested, m_workbench.get(),
                     [this](const QJsonObject &request) { handleRequest(startRequestFrom(request)); });
    // The desktop session ends: later steps may be cut short.
    QObject::connect(
        qGuiApp, &QGuiApplication::commitDataRequest, m_workbench.get(), [this] { m_workbench->flush(); }, Qt::DirectConnection);
    prepareEngine(*m_engine);
    m_engine->setInitialProperties({{QStringLiteral("workbench"), QVariant::fromValue(m_workbench.get())}});
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Corral/Main.qml")));
}

Window::~Window() = default;

void Window::saveAndRelease()
{
    m_workbench->interrupt();
    m_services.reset(); // waits for the store
}

void Window::handleRequest(const StartRequest &request)
{
    raiseWindow(request.token);
    if (request.options.demo && !m_services->demo())
        m_workbench->exploreDemo();
    else if (!request.options.host.isEmpty())
        m_services->setTemporaryAddress(request.options.host);
    if (const auto page = pageFromName(request.options.page))
        m_workbench->setPage(*page);
    openFiles(request.options);
}

void Window::raiseWindow(const QByteArray &token)
{
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token); // Qt reads the token from there
    window().setWindowStates(window().windowStates() & ~Qt::WindowMinimized);
    window().show();
    window().raise();
    window().requestActivate();
}

void Window::openFiles(const CommandLine &options)
{
    for (const auto &each : options.files)
        m_workbench->workshop()->openFile(QUrl::fromLocalFile(each));
    if (!options.files.isEmpty() && options.page.isEmpty())
        m_workbench->setPage(Pages::Workshop);
}

QQuickWindow &Window::window() const { return *qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst()); }

}
