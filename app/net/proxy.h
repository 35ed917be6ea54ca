// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QNetworkProxy>
#include <QString>

namespace corral::net {

/// The proxy that a text names: "" is what the system says (which uses none for this machine), "none" is no proxy, and
/// "http://proxy:3128" or "socks5://proxy:1080" is that one; without a scheme it is an HTTP proxy. Otherwise the error names what
/// is wrong. A name and password are refused: they would be stored with the server, and not in the keyring.
[[nodiscard]] Result<QNetworkProxy> proxyFrom(const QString &text);

}
