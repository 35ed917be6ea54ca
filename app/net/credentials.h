// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/endpoint.h"

/// The name and password before the "@" of an address. They are never shown and never written to a file: a mask replaces them
/// where an address is edited.
namespace corral::net {

[[nodiscard]] bool hasCredentials(const QString &address);
[[nodiscard]] QString withoutCredentials(const QString &address);
/// "https://•••@gpu-box"; an address without credentials is unchanged. Endpoint::parse() rejects a masked address.
[[nodiscard]] QString masked(const QString &address);
/// Text for an address field: Endpoint::display() with the mask.
[[nodiscard]] QString masked(const Endpoint &endpoint);
/// Replaces the mask in `typed` by the credentials of `known`. Credentials belong to one host: for another host the mask stays.
[[nodiscard]] QString unmasked(const QString &typed, const QString &known);

/// Whether requests carry credentials unencrypted to another machine.
[[nodiscard]] bool exposesCredentials(const Endpoint &endpoint);
/// The warning to show before sending such a request.
[[nodiscard]] QString exposureWarning();

}
