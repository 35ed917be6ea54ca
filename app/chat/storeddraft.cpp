// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/storeddraft.h"

namespace corral::chat {

namespace {

/// A noncharacter, which no text field returns. The lengths of the questions stand between two of them.
constexpr QChar mark(0xfdd0);

}

QString StoredDraft::joined() const
{
    if (queued.isEmpty())
        return draft;
    QStringList lengths;
    for (const auto &question : queued)
        lengths.append(QString::number(question.size()));
    return mark + lengths.join(u',') + mark + queued.join(QString()) + draft;
}

StoredDraft StoredDraft::split(const QString &stored)
{
    const StoredDraft whole{.queued = {}, .draft = stored};
    const auto end = stored.startsWith(mark) ? stored.indexOf(mark, 1) : -1;
    if (end < 0)
        return whole;
    StoredDraft found;
    auto at = end + 1;
    const auto lengths = stored.mid(1, end - 1).split(u',');
    for (const auto &text : lengths) {
        bool isNumber = false;
        const qsizetype length = text.toInt(&isNumber);
        if (!isNumber || length <= 0 || length > stored.size() - at)
            return whole;
        found.queued.append(stored.mid(at, length));
        at += length;
    }
    found.draft = stored.mid(at);
    return found;
}

}
