// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demoserver.h"
#include "ui/models/modelscontroller.h"

namespace corral::test {

/// The controller of the Models screen, on the demo server.
struct Screen
{
    explicit Screen(demo::Options options = demo::Options::quick())
        : server(std::move(options))
    {
        server.start();
        client.setEndpoint(*net::Endpoint::parse(server.address()));
        connection.start();
    }

    [[nodiscard]] QVariant transfer(int role, int row = 0) const { return controller.transfers()->index(row).data(role); }
    /// The name of the current server in the list of transfers.
    [[nodiscard]] QString here() const { return client.endpoint().display(); }
    [[nodiscard]] int transferState() const { return transfer(ui::TransferModel::StatusRole).toInt(); }

    DemoServer server;
    ollama::Client client{net::Endpoint()};
    server::Connection connection{client};
    mutable ui::ModelsController controller{client, connection};
};

}
