// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QUrl>

namespace corral::net {

/// The address of a server, read from text the way Ollama reads OLLAMA_HOST
/// (envconfig/config.go, `Host`): blanks and quotes around it are dropped; a scheme, a host, a port and a path may each be
/// missing; the port defaults to 80 for "http://", 443 for "https://" and 11434 without a scheme; IPv6 with or without
/// brackets. Where Ollama falls back in silence, as for a port out of range, a desktop application says so: text that names
/// no address is an Error::Invalid that names the part that is wrong, and never a password.
class Endpoint
{
public:
    static constexpr quint16 defaultPort = 11434;

    /// 127.0.0.1:11434
    Endpoint();

    /// Empty text is the default address.
    [[nodiscard]] static Result<Endpoint> parse(const QString &text);
    /// What may have been meant by text that is no address, such as one with "/v1" at its end; empty where nothing is known.
    [[nodiscard]] static QString correction(const QString &text);
    /// What OLLAMA_HOST says; the wildcard addresses 0.0.0.0 and [::], good for listening only, become the loopback.
    [[nodiscard]] static Result<Endpoint> fromEnvironment();

    /// The address of `path`, which starts with a slash ("/api/chat"), below the endpoint's own path. Without credentials.
    [[nodiscard]] QUrl url(const QString &path) const;
    /// The Authorization header for the name and password in the address, as a proxy may ask for; empty without them.
    [[nodiscard]] QByteArray authorization() const;
    /// For people: "localhost:11434", "gpu-box:11434/ollama", "https://models.example.org". No credentials.
    [[nodiscard]] QString display() const;
    /// As given back to parse(), which makes the same endpoint of it: "http://127.0.0.1:11434".
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isLoopback() const;

    bool operator==(const Endpoint &) const = default;

private:
    explicit Endpoint(QUrl base);
    QUrl m_base;
};

}
