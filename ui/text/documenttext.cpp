// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/documenttext.h"

namespace corral::ui {

QString documentText(QString text)
{
    for (QChar &c : text) {
        if (c == QChar::ParagraphSeparator || c == u'\r')
            c = u' ';
        else if (c == QChar::ObjectReplacementCharacter || c == QChar(0xfdd0) || c == QChar(0xfdd1))
            c = QChar::ReplacementCharacter;
    }
    return text;
}

}
