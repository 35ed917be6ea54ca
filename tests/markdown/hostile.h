// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

/// Valid Markdown with maximum parsing cost for its size: one construct, repeated or nested.
namespace corral::test {

struct Hostile
{
    const char *name;
    QString start; ///< once
    QString unit;  ///< repeated
    QString end;   ///< once
    /// The text with about this number of characters.
    QString ofSize(qsizetype size) const;
};

QList<Hostile> hostileTexts();

}
