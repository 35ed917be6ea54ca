// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demoserver.h"
#include "ollama/client.h"
#include "ui/models/modelscontroller.h"
#include "usedserver.h"

namespace corral::test {

/// The screen on the demo server.
struct ModelsFixture
{
    explicit ModelsFixture(demo::Options options = demo::Options::quick())
        : server(std::move(options))
    {
        server.start();
        useServer(servers, server.address());
    }

    [[nodiscard]] QVariant transfer(int role, int row = 0) const { return controller.transfers()->index(row).data(role); }
    /// The current server as the transfers name it.
    [[nodiscard]] QString here() const { return connection.endpoint().display(); }
    [[nodiscard]] int transferState() const { return transfer(ui::TransferModel::StatusRole).toInt(); }

    DemoServer server;
    servers::ServerRegistry servers{ollama::Client::make};
    servers::Connection &connection = servers.current();
    transfers::Queue queue{ollama::Client::make};
    mutable ui::ModelsController controller{servers, queue};
};

}
