// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace corral::chat {

/// A range of a text, in UTF-16 code units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextRange &) const = default;
};

/// A text as it is compared in a search: without case, and without the diacritics of Latin and Greek letters.
class FoldedText
{
public:
    explicit FoldedText(QStringView text);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// The range of the original text that this range of the folded one stands for.
    [[nodiscard]] TextRange original(TextRange folded) const;
    /// Where the text contains `needle`, which is folded itself; the ranges are in the original text and do not overlap.
    [[nodiscard]] QList<TextRange> find(const QString &needle) const;

private:
    [[nodiscard]] qsizetype originalPosition(qsizetype position) const;

    QString m_text;
    QList<qsizetype> m_positions; ///< of each character in the original; empty where they are equal
    qsizetype m_length;           ///< of the original
};

}
