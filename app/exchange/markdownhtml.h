// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral::exchange {

/// Markdown with the extensions of GitHub as HTML. HTML in the text is shown as text, pictures become links, and links to other
/// than the usual schemes are empty: what comes out loads nothing and runs nothing.
[[nodiscard]] QString htmlFrom(const QString &markdown);

}
