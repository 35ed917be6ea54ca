// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/block.h"

#include <QHash>

namespace corral::markdown {

/// Where links with a label go: "[label]: address", the label folded.
using Definitions = QHash<QString, QString>;

/// The spans of one paragraph, heading or cell: emphasis, code, links, formulas, breaks. Whatever would start a block in
/// a text of its own (a '#', a list marker, raw HTML) is text here.
Spans parseInline(QStringView text, const Definitions &definitions = {});

/// The same text with what its end leaves open closed: "a **b" becomes "a **b**", "see [x](http://a" becomes "see x".
/// It keeps the end of a growing paragraph from changing its look with each character.
QString closeOpenEnd(QStringView text);

}
