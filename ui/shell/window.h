// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/commandline.h"
#include "ui/shell/starterror.h"

#include <QQmlApplicationEngine>

#include <tl/expected.hpp>

#include <memory>

class QQuickWindow;
class QTemporaryDir;

namespace corral::profile {
class InstanceServer;
}

namespace corral::ui {

class Services;
class Workbench;
struct StartRequest;

/// The open window with all of its services. A later start with the same profile raises it and forwards its request.
class Window
{
public:
    [[nodiscard]] static tl::expected<std::unique_ptr<Window>, StartError> open(const CommandLine &options);
    ~Window();

    /// The display is lost: saves everything and releases the profile without using a window. The program must end right after:
    /// the services of the screens are gone.
    void letGo();

    [[nodiscard]] Services &services() { return *m_services; }
    [[nodiscard]] Workbench &workbench() { return *m_workbench; }
    [[nodiscard]] QQuickWindow &window() const;

private:
    explicit Window(std::unique_ptr<Services> services, const CommandLine &options);
    void take(const StartRequest &request);
    void comeToFront(const QByteArray &token);
    void openFiles(const CommandLine &options);

    // In order of dependency: the engine is destroyed first.
    std::unique_ptr<QTemporaryDir> m_tourFolder;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<QObject> m_tour;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    std::unique_ptr<profile::InstanceServer> m_instance;
};

}
