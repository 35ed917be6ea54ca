// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

/// Valid Markdown that takes as much time and memory as possible for its size: one construct, repeated or nested.
namespace corral::test {

struct Hostile
{
    const char *name;
    QString start; ///< occurs once
    QString unit;  ///< is repeated
    QString end;   ///< occurs once
    /// The text with about this number of characters.
    QString ofSize(qsizetype size) const;
};

QList<Hostile> hostileTexts();

}
