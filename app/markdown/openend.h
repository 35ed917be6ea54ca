// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral::markdown {

/// Returns the text with everything closed that is still open at its end: "a **b" becomes "a **b**", and
/// "see [x](http://a" becomes "see x". This keeps the end of a growing paragraph from changing its look with every character.
QString closeOpenEnd(QStringView text);

}
