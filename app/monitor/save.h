// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <functional>

namespace corral::monitor {

/// Writes the result of `content` to `path`, both on another thread. Atomic: on failure the old file stays. The result is empty
/// on success, otherwise the system's error text.
[[nodiscard]] QFuture<QString> save(const QString &path, std::function<QByteArray()> content);

}
