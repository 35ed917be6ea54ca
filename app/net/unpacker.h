// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

namespace corral::net {

/// Unpacks a body as it comes. Corral asks for bodies that are not packed, but some proxies pack them all the same.
class Unpacker
{
public:
    /// Whether a body of this Content-Encoding can be unpacked.
    [[nodiscard]] static bool knows(const QByteArray &coding);

    Unpacker();
    ~Unpacker();

    /// What these bytes add to the body; nothing once they cannot be unpacked.
    [[nodiscard]] std::optional<QByteArray> feed(const QByteArray &bytes);
    /// Whether what was fed ends where packed bytes may end. Nothing at all does.
    [[nodiscard]] bool isWhole() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}
