// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/detailstags.h"

#include <QRegularExpression>

#include <optional>

namespace corral::markdown {

namespace {
struct Tag
{
    bool summary = false;
    bool closing = false;
    qsizetype length = 0; ///< including white space in front of it
};

std::optional<Tag> tagAtStart(QStringView rest)
{
    if (!rest.contains(u'<'))
        return {};
    static const QRegularExpression tag(QStringLiteral("^\\s*<(/?)(details|summary)(?:\\s[^<>]*)?>"),
                                        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 300;
    const auto match = tag.match(rest.left(longest).toString());
    if (!match.hasMatch())
        return {};
    return Tag{match.capturedView(2).compare(u"summary", Qt::CaseInsensitive) == 0, !match.capturedView(1).isEmpty(),
               match.capturedLength(0)};
}
}

bool DetailsTags::takeTag(QStringView &rest)
{
    const auto tag = tagAtStart(rest);
    if (!tag || (m_details == 0 && (tag->closing || tag->summary)))
        return false;
    if (tag->summary)
        m_summary = !tag->closing;
    else
        m_details += tag->closing ? -1 : 1;
    rest = rest.mid(tag->length);
    return true;
}

qsizetype DetailsTags::closingTag(QStringView rest) const
{
    if (m_details == 0)
        return -1;
    qsizetype at = rest.indexOf(u"</");
    while (at >= 0 && !tagAtStart(rest.sliced(at)))
        at = rest.indexOf(u"</", at + 2);
    return at;
}

}
