// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

/// Markdown that is legal and as costly as possible for its size: one construct, repeated or nested.
namespace corral::test {

struct Hostile
{
    const char *name;
    QString start; ///< once
    QString unit;  ///< repeated
    QString end;   ///< once
    /// The text, in all about so many characters.
    QString ofSize(qsizetype size) const;
};

QList<Hostile> hostileTexts();

}
