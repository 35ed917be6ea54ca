// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/window.h"

#include "ui/shared/engine.h"
#include "ui/shell/services.h"
#include "ui/shell/tour.h"
#include "ui/shell/workbench.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QTemporaryDir>

namespace corral::ui {
namespace {

/// The QML of the window, or what it needs, is not as it was built: the engine has told where.
net::Error unusable()
{
    return {net::Error::Kind::Invalid, 0, QCoreApplication::translate("Window", "The window could not be made."),
            QCoreApplication::translate("Window", "A part of Qt may be missing; the messages on the terminal name it. "
                                                  "Install Corral again.")};
}

}

tl::expected<std::unique_ptr<Window>, StartError> Window::open(const CommandLine &options)
{
    CommandLine used = options;
    std::unique_ptr<QTemporaryDir> folder;
    if (!options.tour.isEmpty()) {
        folder = std::make_unique<QTemporaryDir>();
        // The tour begins where nothing answers, and touches nobody's files.
        used = CommandLine();
        used.profile = folder->path();
        used.host = QStringLiteral("127.0.0.1:1");
    }
    auto services = Services::open(used);
    if (!services)
        return tl::unexpected(services.error());
    std::unique_ptr<Window> window(new Window(std::move(*services), used));
    window->m_tourFolder = std::move(folder);
    if (window->m_engine->rootObjects().isEmpty())
        return tl::unexpected(StartError{ExitFailed, unusable()});
    if (!options.tour.isEmpty())
        window->m_tour = std::make_unique<Tour>(*window, options.tour);
    return window;
}

Window::Window(std::unique_ptr<Services> services, const CommandLine &options)
    : m_services(std::move(services))
    , m_workbench(std::make_unique<Workbench>(*m_services, pageFromName(options.page)))
    , m_engine(std::make_unique<QQmlApplicationEngine>())
{
    // The desktop session ends: what follows may be cut short.
    QObject::connect(
        qGuiApp, &QGuiApplication::commitDataRequest, m_workbench.get(), [this] { m_workbench->flush(); }, Qt::DirectConnection);
    prepareEngine(*m_engine);
    m_engine->setInitialProperties({{QStringLiteral("workbench"), QVariant::fromValue(m_workbench.get())}});
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Corral/Main.qml")));
}

Window::~Window() = default;

void Window::letGo()
{
    m_workbench->interrupt();
    m_services.reset(); // waits for the store
}

QQuickWindow &Window::window() const { return *qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst()); }

}
