// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace corral::markdown {

/// The HTML elements <details> and <summary> in a text. Their tags separate blocks and are not shown. A tag that does not
/// belong to a <details> element is ordinary text.
class DetailsTags
{
public:
    /// Whether the text is inside a <summary>.
    bool inSummary() const { return m_summary; }
    /// If the line begins with a tag that opens or closes one of the elements, removes the tag from it and returns true.
    bool takeTag(QStringView &rest);
    /// The position of the first closing tag in the line that belongs to an open element, or -1.
    qsizetype closingTag(QStringView rest) const;

private:
    int m_details = 0; ///< the number of open <details>
    bool m_summary = false;
};

}
