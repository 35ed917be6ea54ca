// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/endpoint.h"

/// The name and password that may stand before the "@" of an address. They are neither shown nor written to a file: where an
/// address is edited, a mask stands for them.
namespace corral::net {

[[nodiscard]] bool hasCredentials(const QString &address);
[[nodiscard]] QString withoutCredentials(const QString &address);
/// "https://•••@gpu-box"; an address without credentials as it is. Endpoint::parse() refuses what is still masked.
[[nodiscard]] QString masked(const QString &address);
/// For a field to edit the address in: Endpoint::display() with the mask.
[[nodiscard]] QString masked(const Endpoint &endpoint);
/// What was typed over the mask of `known`, with the credentials of `known` in place of the mask. They were given for one host:
/// for another one the mask stays.
[[nodiscard]] QString unmasked(const QString &typed, const QString &known);

/// Whether requests carry credentials unencrypted to another machine.
[[nodiscard]] bool exposesCredentials(const Endpoint &endpoint);
/// What to say before that.
[[nodiscard]] QString exposureWarning();

}
