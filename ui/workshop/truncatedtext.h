// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace corral::ui {

/// A text in a form that an editor can display. An editor lays out each line as a whole, which takes minutes for several
/// megabytes: such a line is truncated, with a marker that tells the hidden length.
class TruncatedText
{
public:
    /// Lines are truncated to this number of characters.
    static constexpr qsizetype longestLine = 10'000;
    static constexpr qsizetype keptOfLine = 2'000;

    TruncatedText() = default;
    explicit TruncatedText(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// Nothing was truncated: the text can be edited.
    [[nodiscard]] bool isWhole() const { return m_cuts.isEmpty(); }
    [[nodiscard]] qsizetype cutLines() const { return m_cuts.size(); }
    /// The position in the shown text of an offset in the whole text; a hidden one maps to the marker.
    [[nodiscard]] qsizetype placeOf(qsizetype offset) const;

private:
    struct Cut
    {
        qsizetype at = 0;     ///< in the whole text
        qsizetype length = 0; ///< of the hidden part
        qsizetype sign = 0;   ///< length of the marker
    };

    void addLine(QStringView line, qsizetype at);

    QString m_text;
    QList<Cut> m_cuts;
};

}
