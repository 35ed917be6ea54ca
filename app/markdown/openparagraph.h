// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/inlinereader.h"

namespace corral::markdown {

/// The paragraph to which the next line may belong.
class OpenParagraph
{
public:
    OpenParagraph() = default;
    /// `properties` is the paragraph without its text. With `bold`, all of the text is bold.
    OpenParagraph(Paragraph properties, QString text, bool bold);

    void addLine(QStringView line);
    /// Makes the paragraph a heading.
    void setHeading(int level) { m_properties.heading = level; }

    const Paragraph &properties() const { return m_properties; }
    const QString &text() const { return m_text; }
    bool isFull() const;
    /// Whether a formula "\[" in the paragraph has no end yet. The starts of the lines inside it are not Markdown.
    bool isInFormula() const { return m_inFormula; }
    bool hasOneLine() const { return lastLineStart() == 0; }
    QStringView lastLine() const { return QStringView(m_text).sliced(lastLineStart()); }
    void removeLastLine();

    /// The paragraph with its text. With `open`, more of its text may come.
    Paragraph read(InlineReader &reader, bool open) const;

private:
    qsizetype lastLineStart() const { return m_text.lastIndexOf(u'\n') + 1; }
    void noteFormula(QStringView line);

    Paragraph m_properties;
    QString m_text;
    bool m_bold = false;
    bool m_inFormula = false;
};

}
