// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QTextDocument;

namespace corral::ui {

/// Keeps a text the same as that of a QTextDocument without copying all of it with each change.
class TextFollower
{
public:
    /// What QTextDocument::contentsChange() says has changed is changed in `text`. Whether anything is another than before:
    /// colours count as a change of the document, too.
    bool follow(QString &text, const QTextDocument &document, int position, int removed, int added);
    /// With line feeds between the lines. toPlainText() would turn no-break spaces into spaces.
    [[nodiscard]] static QString textOf(const QTextDocument &document);

    /// Characters that were taken from a document so far, to see what changes cost.
    [[nodiscard]] qint64 copied() const { return m_copied; }

private:
    qint64 m_copied = 0;
};

}
