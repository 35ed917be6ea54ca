// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QTextDocument;

namespace corral::ui {

/// Keeps a string in sync with a QTextDocument without copying the whole text on each change.
class TextFollower
{
public:
    /// Applies a change reported by QTextDocument::contentsChange() to `text`. Returns whether the text differs: a change of
    /// colours is also reported.
    bool follow(QString &text, const QTextDocument &document, int position, int removed, int added);
    /// The text with line feeds. toPlainText() would replace no-break spaces by spaces.
    [[nodiscard]] static QString textOf(const QTextDocument &document);

    /// Number of characters copied from documents so far, to measure the cost of changes.
    [[nodiscard]] qint64 copied() const { return m_copied; }

private:
    qint64 m_copied = 0;
};

}
