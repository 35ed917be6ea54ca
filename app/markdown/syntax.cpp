// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/syntax.h"

#include <algorithm>

namespace corral::markdown::syntax {

namespace {
bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

qsizetype runLength(QStringView text, QChar c)
{
    qsizetype n = 0;
    while (n < text.size() && text[n] == c)
        ++n;
    return n;
}

/// Whether one text begins with the other one.
bool startsAlike(QStringView a, QStringView b)
{
    return a.startsWith(b, Qt::CaseInsensitive) || b.startsWith(a, Qt::CaseInsensitive);
}
}

int indentOf(QStringView line) { return int(runLength(line, u' ')); }

bool isBlank(QStringView line)
{
    return std::all_of(line.begin(), line.end(), [](QChar c) { return c == u' ' || c == u'\t'; });
}

QStringView content(QStringView rest)
{
    const int indent = indentOf(rest);
    return indent < 4 ? rest.mid(indent) : QStringView();
}

QString expandTabs(QStringView line)
{
    constexpr QStringView structural = u" \t>-+*.)";
    qsizetype end = 0;
    while (end < line.size() && (structural.contains(line[end]) || isDigit(line[end])))
        ++end;
    QString result;
    for (QChar c : line.first(end)) {
        if (c == u'\t')
            result += QString(4 - result.size() % 4, u' ');
        else
            result += c;
    }
    return result.append(line.mid(end));
}

std::optional<Fence> openingFence(QStringView rest)
{
    const QStringView text = content(rest);
    if (text.isEmpty() || (text[0] != u'`' && text[0] != u'~'))
        return {};
    const qsizetype length = runLength(text, text[0]);
    const QStringView info = text.mid(length).trimmed();
    if (length < 3 || (text[0] == u'`' && info.contains(u'`')))
        return {};
    return Fence{text[0], int(length), indentOf(rest), info.toString()};
}

bool closesFence(QStringView rest, const Fence &fence)
{
    const QStringView text = content(rest);
    const qsizetype length = runLength(text, fence.mark);
    return length >= fence.length && isBlank(text.mid(length));
}

std::optional<Heading> atxHeading(QStringView rest)
{
    QStringView text = content(rest);
    const qsizetype level = runLength(text, u'#');
    if (level < 1 || level > 6 || (text.size() > level && text[level] != u' ' && text[level] != u'\t'))
        return {};
    text = text.mid(level).trimmed();
    qsizetype end = text.size();
    while (end > 0 && text[end - 1] == u'#')
        --end;
    if (end == 0)
        text = {};
    else if (end < text.size() && (text[end - 1] == u' ' || text[end - 1] == u'\t'))
        text = text.first(end).trimmed();
    return Heading{int(level), text};
}

int setextLevel(QStringView rest)
{
    const QStringView text = content(rest).trimmed();
    if (text.isEmpty() || (text[0] != u'=' && text[0] != u'-') || runLength(text, text[0]) != text.size())
        return 0;
    return text[0] == u'=' ? 1 : 2;
}

bool isRule(QStringView rest)
{
    const QStringView text = content(rest);
    if (text.isEmpty() || (text[0] != u'-' && text[0] != u'*' && text[0] != u'_'))
        return false;
    int marks = 0;
    for (QChar c : text) {
        if (c == text[0])
            ++marks;
        else if (c != u' ' && c != u'\t')
            return false;
    }
    return marks >= 3;
}

std::optional<ListMarker> listMarker(QStringView rest)
{
    const QStringView text = content(rest);
    if (text.isEmpty())
        return {};
    ListMarker marker;
    qsizetype end = 0;
    while (end < text.size() && end < 9 && isDigit(text[end]))
        ++end;
    marker.ordered = end > 0;
    if (end == text.size() || !(marker.ordered ? QStringView(u".)") : QStringView(u"-+*")).contains(text[end]))
        return {};
    marker.mark = text[end];
    marker.number = text.first(end).toInt();
    ++end;
    const QStringView after = text.mid(end);
    if (!after.isEmpty() && after[0] != u' ')
        return {};
    marker.empty = isBlank(after);
    const int spaces = indentOf(after);
    marker.width = indentOf(rest) + int(end) + (marker.empty || spaces > 4 ? 1 : spaces);
    return marker;
}

int quoteMark(QStringView rest)
{
    const QStringView text = content(rest);
    if (!text.startsWith(u'>'))
        return 0;
    return indentOf(rest) + (text.size() > 1 && text[1] == u' ' ? 2 : 1);
}

bool isUndecided(QStringView rest)
{
    static constexpr QStringView marks = u"#*-_=+~`>|:[]! \t$\\<";
    constexpr qsizetype longestNumber = 10;
    const QStringView tag = rest.trimmed();
    if (tag.startsWith(u'<') && !tag.contains(u'>') &&
        (startsAlike(tag, u"<details") || startsAlike(tag, u"<summary") || startsAlike(tag, u"</details") ||
         startsAlike(tag, u"</summary")))
        return true;
    return std::all_of(rest.begin(), rest.end(), [](QChar c) { return marks.contains(c); }) ||
           (rest.size() <= longestNumber &&
            std::all_of(rest.begin(), rest.end(), [](QChar c) { return isDigit(c) || c == u'.' || c == u')' || c == u' '; }));
}

}
