// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>

namespace corral {

/// The sum of two sizes that are not negative; the greatest size there is where it would be more.
[[nodiscard]] inline qint64 sumOf(qint64 left, qint64 right)
{
    return left + std::min(right, std::numeric_limits<qint64>::max() - left);
}

}
