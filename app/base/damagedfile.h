// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral {

/// Renames a damaged file to "<path>.damaged", so that another can be written in its place. A file of that name from before is
/// replaced. The new path; empty if the file could not be renamed.
[[nodiscard]] QString moveDamagedAside(const QString &path);

}
