// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servers/serverregistry.h"

namespace corral::test {

[[nodiscard]] inline servers::ServerProfile namedServer(const QString &id, const QString &name, const QString &address = {})
{
    servers::ServerProfile profile;
    profile.id = id;
    profile.name = name;
    profile.address = address;
    return profile;
}

/// Connects to the server at this address and makes it the current one: the first takes the place of the default server, so that
/// nobody else is asked; others are added.
inline void useServer(servers::ServerRegistry &registry, const QString &address)
{
    servers::ServerProfile profile = registry.profileAt(0);
    if (!profile.address.isEmpty() || profile.id != servers::defaultServerId)
        profile.id = address;
    profile.address = address;
    registry.add(profile);
    registry.setCurrent(profile.id);
    registry.start();
}

}
