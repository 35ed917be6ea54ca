// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/fence.h"

#include <QRegularExpression>

#include <algorithm>

namespace corral::chat {

QString fenced(const QString &text, const QString &info)
{
    static const QRegularExpression ticks(QStringLiteral("`+"));
    qsizetype longest = 2;
    for (auto found = ticks.globalMatch(text); found.hasNext();)
        longest = std::max(longest, found.next().capturedLength());
    const QString fence(longest + 1, u'`');
    return fence + info + u'\n' + text + (text.endsWith(u'\n') ? QString() : QStringLiteral("\n")) + fence;
}

}
