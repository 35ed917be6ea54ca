// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

namespace corral::net {

/// Incremental decoder of Content-Encoding. Corral requests uncompressed bodies, but some proxies compress them anyway.
class ContentDecoder
{
public:
    /// Whether this Content-Encoding is supported.
    [[nodiscard]] static bool supports(const QByteArray &coding);

    ContentDecoder();
    ~ContentDecoder();

    /// Decodes the next bytes; none once they are invalid.
    [[nodiscard]] std::optional<QByteArray> feed(const QByteArray &bytes);
    /// Whether the input is complete. Empty input is.
    [[nodiscard]] bool isWhole() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}
