// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral::ui {

/// Replaces characters with a special meaning in a QTextDocument: paragraph ends, object placeholders and frame boundaries.
/// Positions do not change.
[[nodiscard]] QString documentText(QString text);

}
