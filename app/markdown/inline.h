// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"
#include "markdown/inlinesyntax.h"

namespace corral::markdown {

/// Reads the inline syntax of one paragraph, heading or cell: emphasis, code, links, formulas, line breaks. Characters that
/// start a block at the beginning of a line (a '#', a list marker, raw HTML) are ordinary text here.
Spans parseInline(QStringView text, const Definitions &definitions = {});

}
