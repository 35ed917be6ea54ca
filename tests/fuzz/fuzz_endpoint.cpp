// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Addresses of servers: parse(text()) gives the same endpoint.

#include "check.h"

#include "net/endpoint.h"

using namespace corral;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    (void)net::Endpoint::correction(text);
    const auto endpoint = net::Endpoint::parse(text);
    if (!endpoint) {
        fuzz::check(!endpoint.error().message.isEmpty(), "an error says something");
        return 0;
    }
    const auto again = net::Endpoint::parse(endpoint->text());
    fuzz::check(again.has_value(), "the text of an endpoint is an address");
    fuzz::check(*again == *endpoint, "the text of an endpoint is its address");
    fuzz::check(again->text() == endpoint->text(), "the text of an endpoint stays the same");
    fuzz::check(endpoint->url(QStringLiteral("/api/tags")).isValid(), "the address of a path is valid");
    fuzz::check(endpoint->url(QStringLiteral("/api/tags")).userInfo().isEmpty(), "the address of a path has no password");
    return 0;
}
