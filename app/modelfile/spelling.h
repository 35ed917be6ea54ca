// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace corral::modelfile {

/// The entry of `known` nearest to `word`, at a case-insensitive edit distance of at most two. Empty if there is none.
[[nodiscard]] QString nearestWord(QStringView word, const QStringList &known);

}
