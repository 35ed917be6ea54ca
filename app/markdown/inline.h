// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"
#include "markdown/inlinesyntax.h"

namespace corral::markdown {

/// The spans of one paragraph, heading or cell: emphasis, code, links, formulas, breaks. Whatever would start a block in
/// a text of its own (a '#', a list marker, raw HTML) is text here.
Spans parseInline(QStringView text, const Definitions &definitions = {});

}
