// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/foldedtext.h"

namespace corral::chat {

namespace {

/// The combining diacritics, which are left out. The marks of other scripts are vowels and other letters.
bool isDiacritic(QChar character) { return character >= QChar(0x300) && character <= QChar(0x36f); }

/// Letters whose diacritics are ignored: Latin and Greek. In other scripts a decomposed letter may be another letter.
bool isDecomposed(QChar character)
{
    const auto code = character.unicode();
    return (code >= 0xc0 && code < 0x250) || (code >= 0x370 && code < 0x400) || (code >= 0x1e00 && code < 0x2000);
}

QChar foldedCharacter(QChar character)
{
    if (isDecomposed(character)) {
        while (character.decompositionTag() == QChar::Canonical)
            character = character.decomposition().at(0);
    }
    return character.toCaseFolded();
}

}

FoldedText::FoldedText(QStringView text)
    : m_length(text.size())
{
    m_text.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto character = text.at(i);
        if (isDiacritic(character)) {
            if (m_positions.isEmpty()) {
                for (qsizetype before = 0; before < m_text.size(); ++before)
                    m_positions.append(before);
                m_positions.reserve(text.size());
            }
            continue;
        }
        if (m_text.size() < i)
            m_positions.append(i);
        m_text.append(foldedCharacter(character));
    }
}

qsizetype FoldedText::originalPosition(qsizetype position) const
{
    if (position >= m_text.size())
        return m_length;
    return m_text.size() == m_length ? position : m_positions.at(position);
}

TextRange FoldedText::original(TextRange folded) const
{
    const auto start = originalPosition(folded.start);
    return {start, originalPosition(folded.start + folded.length) - start};
}

QList<TextRange> FoldedText::find(const QString &needle) const
{
    QList<TextRange> found;
    if (needle.isEmpty())
        return found;
    for (auto at = m_text.indexOf(needle); at >= 0; at = m_text.indexOf(needle, at + needle.size()))
        found.append(original({at, needle.size()}));
    return found;
}

}
