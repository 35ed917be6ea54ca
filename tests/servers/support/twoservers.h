// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demoserver.h"
#include "ollama/client.h"
#include "servers/serverregistry.h"
#include "usedserver.h"

#include <QJsonObject>
#include <QTest>

namespace corral::test {

/// The demo server's options with these models only.
inline demo::Options optionsWith(const QStringList &names)
{
    auto options = demo::Options::quick();
    QJsonArray installed;
    for (const auto &each : demo::catalogue(QStringLiteral("installed"))) {
        if (names.contains(each[QLatin1String("name")].toString()))
            installed.append(each);
    }
    options.installed = installed;
    return options;
}

/// Two demo servers with models of their own: the default one, which is the current one, and "GPU box". Both have llama3.2:3b.
struct TwoServers
{
    explicit TwoServers(demo::Options ofBox = optionsWith({QStringLiteral("llama3.2:3b"), QStringLiteral("qwen3:8b")}))
        : box(std::move(ofBox))
    {
        here.start();
        box.start();
        servers::ServerProfile first = registry.profileAt(0);
        first.address = here.address();
        registry.change(first);
        second.address = box.address();
        registry.add(second);
        registry.start();
    }

    /// Whether both lists have arrived.
    [[nodiscard]] bool areKnown()
    {
        return QTest::qWaitFor([this] { return registry.connectionAt(0).hasModels() && registry.connectionAt(1).hasModels(); });
    }

    static inline const QString boxId = QStringLiteral("box");

    DemoServer here{optionsWith({QStringLiteral("gemma3:4b"), QStringLiteral("llama3.2:3b")})};
    DemoServer box;
    servers::ServerProfile second = namedServer(boxId, QStringLiteral("GPU box"));
    servers::ServerRegistry registry{ollama::Client::make};
};

}
