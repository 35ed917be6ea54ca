// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <functional>

namespace corral::monitor {

/// Writes what `content` makes to `path`, both on another thread. The file is replaced in one step: what was there before
/// stays when anything fails. Gives an empty text when it was written, else why not, in the system's words.
[[nodiscard]] QFuture<QString> save(const QString &path, std::function<QByteArray()> content);

}
