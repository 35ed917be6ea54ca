// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/window.h"

#include "ui/shared/engine.h"
#include "ui/shell/services.h"
#include "ui/shell/tour.h"
#include "ui/shell/workbench.h"

#include <QQuickWindow>

namespace corral::ui {
namespace {

StartError startError(const net::Error &error)
{
    return {error.kind == net::Error::Kind::Invalid ? ExitRunning : ExitFailed,
            error.hint.isEmpty() ? error.message : error.message + QLatin1Char(' ') + error.hint};
}

}

tl::expected<std::unique_ptr<Window>, StartError> Window::open(const CommandLine &options)
{
    auto services = Services::open(options);
    if (!services)
        return tl::unexpected(startError(services.error()));
    std::unique_ptr<Window> window(new Window(std::move(*services), options));
    if (window->m_engine->rootObjects().isEmpty())
        return tl::unexpected(StartError{ExitFailed, QStringLiteral("the window could not be made; see the messages above.")});
    if (!options.tour.isEmpty())
        window->m_tour = std::make_unique<Tour>(*window, options.tour);
    return window;
}

Window::Window(std::unique_ptr<Services> services, const CommandLine &options)
    : m_services(std::move(services))
    , m_workbench(std::make_unique<Workbench>(*m_services, pageFromName(options.page)))
    , m_engine(std::make_unique<QQmlApplicationEngine>())
{
    prepareEngine(*m_engine);
    m_engine->setInitialProperties({{QStringLiteral("workbench"), QVariant::fromValue(m_workbench.get())}});
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Corral/Main.qml")));
}

Window::~Window() = default;

QQuickWindow &Window::window() const { return *qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst()); }

}
