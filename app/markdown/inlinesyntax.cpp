// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/inlinesyntax.h"

#include "markdown/syntax.h"

#include <QRegularExpression>

#include <algorithm>

namespace corral::markdown::syntax {

namespace {
bool isAddress(QStringView text)
{
    static const QRegularExpression scheme(QStringLiteral("^(?:https?://|mailto:)[^\\s<>]+$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return scheme.match(text.toString()).hasMatch();
}
}

qsizetype backticks(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == u'`')
        ++end;
    return end - at;
}

qsizetype codeSpanEnd(QStringView text, qsizetype at)
{
    const qsizetype length = backticks(text, at);
    qsizetype pos = at + length;
    while ((pos = text.indexOf(u'`', pos)) >= 0) {
        const qsizetype found = backticks(text, pos);
        pos += found;
        if (found == length)
            return pos;
    }
    return at + length;
}

qsizetype noteLabel(QStringView text)
{
    if (!text.startsWith(u"[^"))
        return 0;
    constexpr qsizetype longest = 60;
    const qsizetype end = text.left(longest).indexOf(u']');
    const QStringView label = end > 2 ? text.sliced(2, end - 2) : QStringView();
    const bool good =
        std::all_of(label.begin(), label.end(), [](QChar c) { return c.isLetterOrNumber() || QStringView(u"-_.:").contains(c); });
    return !label.isEmpty() && good ? end + 1 : 0;
}

std::optional<Note> note(QStringView rest)
{
    const int indent = indentOf(rest);
    const QStringView text = rest.mid(indent);
    const qsizetype size = indent < 4 ? noteLabel(text) : 0;
    if (size == 0 || text.mid(size, 1) != u":")
        return {};
    const int spaces = indentOf(text.mid(size + 1));
    return Note{text.sliced(2, size - 3).toString(), indent + int(size) + 1 + spaces};
}

QString foldedLabel(QStringView label) { return label.toString().simplified().toCaseFolded(); }

std::optional<Definition> definition(QStringView rest)
{
    const QStringView text = rest.trimmed();
    if (!text.startsWith(u'[') || text.startsWith(u"[^"))
        return {};
    const qsizetype end = text.left(longestLabel).indexOf(u"]:");
    const QString label = end > 1 ? foldedLabel(text.sliced(1, end - 1)) : QString();
    if (label.isEmpty() || label.contains(u'[') || label.contains(u']'))
        return {};
    QStringView address = text.sliced(end + 2).trimmed();
    if (address.startsWith(u'<')) {
        address = address.sliced(1, std::max<qsizetype>(address.indexOf(u'>') - 1, 0));
    } else {
        const auto blank = std::find_if(address.begin(), address.end(), [](QChar c) { return c.isSpace(); });
        address = address.first(blank - address.begin());
    }
    return address.size() <= longestAddress && isAddress(address) ? std::optional(Definition{label, address.toString()})
                                                                  : std::nullopt;
}

}
