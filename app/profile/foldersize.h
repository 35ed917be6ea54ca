// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QString>

namespace corral::profile {

/// The bytes of all files in the folder and below, counted on another thread. Links are not followed.
[[nodiscard]] QFuture<qint64> folderSize(const QString &path);

}
