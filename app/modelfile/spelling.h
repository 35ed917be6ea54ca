// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace corral::modelfile {

/// The one of `known` that `word` may be a slip of, at most two letters away from it whatever their case. Empty when there is
/// none.
[[nodiscard]] QString nearestWord(QStringView word, const QStringList &known);

}
