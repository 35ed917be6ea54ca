// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QUrl>

namespace corral::net {

/// The address of a server, parsed the way Ollama reads OLLAMA_HOST (envconfig/config.go, `Host`): surrounding blanks and
/// quotes are dropped; scheme, host, port and path are each optional; the port defaults to 80 for "http://", 443 for "https://"
/// and 11434 without a scheme; IPv6 works with or without brackets. Where Ollama silently falls back, as for a port out of
/// range, parsing fails: invalid text is an Error::Invalid that names the invalid part, and never a password.
class Endpoint
{
public:
    static constexpr quint16 defaultPort = 11434;

    /// 127.0.0.1:11434
    Endpoint();

    /// Empty text means the default address.
    [[nodiscard]] static Result<Endpoint> parse(const QString &text);
    /// The address that invalid text, such as one with a trailing "/v1", probably means; empty if unknown.
    [[nodiscard]] static QString correction(const QString &text);
    /// The address in OLLAMA_HOST; the wildcard addresses 0.0.0.0 and [::], which are for listening only, become the loopback
    /// address.
    [[nodiscard]] static Result<Endpoint> fromEnvironment();

    /// The URL of `path`, which starts with a slash ("/api/chat"), below the endpoint's own path. Without credentials.
    [[nodiscard]] QUrl url(const QString &path) const;
    /// The Authorization header (Basic) for the credentials in the address; empty without them.
    [[nodiscard]] QByteArray authorization() const;
    /// For display: "localhost:11434", "gpu-box:11434/ollama", "https://models.example.org". Without credentials.
    [[nodiscard]] QString display() const;
    /// Canonical text that parse() turns into the same endpoint: "http://127.0.0.1:11434".
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isLoopback() const;

    bool operator==(const Endpoint &) const = default;

private:
    explicit Endpoint(QUrl base);
    QUrl m_base;
};

}
