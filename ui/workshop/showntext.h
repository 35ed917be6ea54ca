// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace corral::ui {

/// A text as an editor can show it. An editor lays out each line as a whole, which takes minutes for one of some megabytes:
/// of such a line only the beginning is shown, with a sign that says how much more there is.
class ShownText
{
public:
    /// Longer lines are cut, to so many characters.
    static constexpr qsizetype longestLine = 10'000;
    static constexpr qsizetype keptOfLine = 2'000;

    ShownText() = default;
    explicit ShownText(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// Nothing was cut: what is shown can be edited.
    [[nodiscard]] bool isWhole() const { return m_cuts.isEmpty(); }
    [[nodiscard]] qsizetype cutLines() const { return m_cuts.size(); }
    /// Where a place of the whole text is shown; in what is not shown that is the sign.
    [[nodiscard]] qsizetype placeOf(qsizetype offset) const;

private:
    struct Cut
    {
        qsizetype at = 0;     ///< in the whole text
        qsizetype length = 0; ///< that is not shown
        qsizetype sign = 0;   ///< length of what is shown instead
    };

    void addLine(QStringView line, qsizetype at);

    QString m_text;
    QList<Cut> m_cuts;
};

}
