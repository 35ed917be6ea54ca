// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral::ui {

/// Where KaTeX is installed.
struct KatexFiles
{
    QString script;    ///< katex.min.js; empty when KaTeX or its fonts are not installed
    QString chemistry; ///< its extension mhchem; may be empty
    QString fonts;     ///< the folder of its TrueType fonts

    bool isComplete() const { return !script.isEmpty() && !fonts.isEmpty(); }
    /// Looks in the data folders of the system (/usr/share and the like) as Debian's packages libjs-katex and fonts-katex and
    /// other systems lay them out. The environment variable CORRAL_KATEX names a folder that is preferred; it has katex.min.js
    /// and fonts/. Empty, it turns typesetting off.
    static KatexFiles find();
};

}
