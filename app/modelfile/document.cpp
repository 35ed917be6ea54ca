// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile/document.h"

#include "modelfile/scanner.h"

#include <algorithm>
#include <utility>

namespace corral::modelfile {

const QList<Keyword> &keywords()
{
    static const QList<Keyword> all = {Keyword::From,     Keyword::Requires, Keyword::Renderer,  Keyword::Parser,
                                       Keyword::Template, Keyword::System,   Keyword::Parameter, Keyword::Adapter,
                                       Keyword::Draft,    Keyword::Message,  Keyword::License,   Keyword::Capability};
    return all;
}

QString keywordText(Keyword keyword)
{
    switch (keyword) {
    case Keyword::From:
        return QStringLiteral("FROM");
    case Keyword::Parameter:
        return QStringLiteral("PARAMETER");
    case Keyword::Template:
        return QStringLiteral("TEMPLATE");
    case Keyword::System:
        return QStringLiteral("SYSTEM");
    case Keyword::License:
        return QStringLiteral("LICENSE");
    case Keyword::Adapter:
        return QStringLiteral("ADAPTER");
    case Keyword::Draft:
        return QStringLiteral("DRAFT");
    case Keyword::Message:
        return QStringLiteral("MESSAGE");
    case Keyword::Renderer:
        return QStringLiteral("RENDERER");
    case Keyword::Parser:
        return QStringLiteral("PARSER");
    case Keyword::Requires:
        return QStringLiteral("REQUIRES");
    case Keyword::Capability:
        return QStringLiteral("CAPABILITY");
    }
    return {};
}

std::optional<Keyword> keywordFromText(QStringView text)
{
    for (const Keyword keyword : keywords()) {
        if (text.compare(keywordText(keyword), Qt::CaseInsensitive) == 0)
            return keyword;
    }
    return std::nullopt;
}

bool isPrintable(char32_t character)
{
    if (character < 0x7f) // the common case
        return character >= U' ';
    switch (QChar::category(character)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return false;
    // A lone surrogate represents a byte that is no UTF-8, which Ollama reads as U+FFFD.
    default:
        return true;
    }
}

Document Document::parse(const QString &text)
{
    Document document;
    document.m_text = text;
    document.m_lineStarts.append(0);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool crlf = text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n';
        if ((text[i] == u'\n' || text[i] == u'\r') && !crlf)
            document.m_lineStarts.append(i + 1);
    }
    Scanner(document).run();
    return document;
}

Position Document::position(qsizetype offset) const
{
    if (m_lineStarts.isEmpty())
        return {};
    const auto after = std::upper_bound(m_lineStarts.cbegin(), m_lineStarts.cend(), offset);
    const qsizetype line = std::distance(m_lineStarts.cbegin(), after);
    return {static_cast<int>(line), static_cast<int>(offset - m_lineStarts[line - 1] + 1)};
}

const Instruction *Document::last(Keyword keyword) const
{
    const auto found = std::find_if(m_instructions.crbegin(), m_instructions.crend(),
                                    [keyword](const Instruction &each) { return each.keyword == keyword; });
    return found == m_instructions.crend() ? nullptr : &*found;
}

QList<Instruction> Document::all(Keyword keyword) const
{
    QList<Instruction> found;
    std::copy_if(m_instructions.cbegin(), m_instructions.cend(), std::back_inserter(found),
                 [keyword](const Instruction &each) { return each.keyword == keyword; });
    return found;
}

}
