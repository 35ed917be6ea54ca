// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/localserver.h"
#include "servers/secretstore.h"
#include "services/starterror.h"
#include "ui/shell/commandline.h"

#include <QQmlApplicationEngine>

#include <tl/expected.hpp>

#include <memory>

class QQuickWindow;

namespace corral::profile {
class InstanceServer;
}

namespace corral::services {
class Services;
}

namespace corral::ui {

class Workbench;
struct StartRequest;

/// The open window with all of its services. A later start with the same profile raises it and forwards its request.
class Window
{
public:
    /// Without `makeDemo` there is no demo server to explore; without `makeSecrets` secrets are in the keyring.
    [[nodiscard]] static tl::expected<std::unique_ptr<Window>, services::StartError>
    open(const CommandLine &options, const servers::LocalServerFactory &makeDemo = {},
         const servers::SecretStoreFactory &makeSecrets = {});
    ~Window();

    /// The display is lost: saves everything and releases the profile without using a window. The program must end right after:
    /// the services of the screens are gone.
    void saveAndRelease();

    [[nodiscard]] services::Services &services() { return *m_services; }
    [[nodiscard]] Workbench &workbench() { return *m_workbench; }
    [[nodiscard]] QQuickWindow &window() const;

private:
    explicit Window(std::unique_ptr<services::Services> services, const CommandLine &options);
    void handleRequest(const StartRequest &request);
    void raiseWindow(const QByteArray &token);
    void openFiles(const CommandLine &options);

    // In the order in which they need each other: the engine goes first at the end.
    std::unique_ptr<services::Services> m_services;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    std::unique_ptr<profile::InstanceServer> m_instance;
};

}
