// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "net/endpoint.h"

namespace corral::openai {

/// The answer of llama-server to every request until its model is loaded.
[[nodiscard]] bool isLoading(const Error &error);

/// The same error of a request to this server, in words that say what to do where the server's own do not: a model that is still
/// being loaded, and a missing or wrong token. Its kind and status stay.
[[nodiscard]] Error explained(Error error, const net::Endpoint &server);

}
