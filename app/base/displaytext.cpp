// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/displaytext.h"

#include <algorithm>

namespace corral {
namespace {

bool isLine(QChar c) { return c == u'\n' || c == u'\t'; }

bool isHidden(QChar c)
{
    const char16_t code = c.unicode();
    const auto within = [code](char16_t first, char16_t last) { return code >= first && code <= last; };
    return c.category() == QChar::Other_Control // C0, DEL and C1
           || within(0x202A, 0x202E)            // bidirectional embeddings and overrides
           || within(0x2066, 0x2069)            // bidirectional isolates
           || within(0x2028, 0x2029)            // line and paragraph separators
           || within(0x2060, 0x2064) || within(0x206A, 0x206F) || within(0xFFF9, 0xFFFB) || code == 0x200B || code == 0x00AD ||
           code == 0xFEFF || code == 0x180E || code == 0x115F || code == 0x1160 || code == 0x3164 || code == 0xFFA0;
}

QString marked(const QString &text, bool keepsLines)
{
    const auto needsMark = [keepsLines](QChar c) { return isHidden(c) && !(keepsLines && isLine(c)); };
    if (std::none_of(text.begin(), text.end(), needsMark))
        return text;
    QString shown;
    for (const QChar c : text) {
        if (needsMark(c))
            shown += QStringLiteral("⟨U+%1⟩").arg(QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0'));
        else
            shown += c;
    }
    return shown;
}

}

QString displayText(const QString &text) { return marked(text, false); }

QString displayLines(const QString &text) { return marked(text, true); }

}
