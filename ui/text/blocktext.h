// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"

namespace corral::ui {

/// The visible text of a block of running text or a table, one paragraph or row per line.
[[nodiscard]] QString plainText(const markdown::Block &block);
/// Whether the block is a formula on lines of its own and has all of it.
[[nodiscard]] bool isWholeFormula(const markdown::Block &block);

}
