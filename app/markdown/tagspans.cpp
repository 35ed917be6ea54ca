// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/tagspans.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace corral::markdown {

namespace {
constexpr std::array<QStringView, 3> names{u"sub", u"sup", u"kbd"};

/// The name of a tag: "sub" for "<SUB>", "/sub" for "</sub >". It is empty for other tags.
QString nameOf(QStringView tag)
{
    if (tag.size() < 5 || !tag.startsWith(u'<') || !tag.endsWith(u'>'))
        return {};
    const QString name = tag.sliced(1, tag.size() - 2).trimmed().toString().toLower();
    const QStringView bare = name.startsWith(u'/') ? QStringView(name).sliced(1) : QStringView(name);
    return std::find(names.begin(), names.end(), bare) != names.end() ? name : QString();
}

void apply(Span &span, const QString &name)
{
    if (name == u"sub")
        span.script = Span::Script::Subscript;
    else if (name == u"sup")
        span.script = Span::Script::Superscript;
    else
        span.key = true;
}
}

bool TagSpans::isLineBreak(const QString &tag)
{
    static const QRegularExpression lineBreak(QStringLiteral("^<br\\s*/?>$"), QRegularExpression::CaseInsensitiveOption);
    return lineBreak.match(tag).hasMatch();
}

bool TagSpans::isPaired(const QString &tag) { return !nameOf(tag).isEmpty(); }

qsizetype TagSpans::unfinishedTag(QStringView text)
{
    constexpr qsizetype longest = 6;
    const qsizetype start = text.lastIndexOf(u'<');
    if (start < 0 || text.size() - start > longest || text.sliced(start).contains(u'>'))
        return text.size();
    const QString tail = text.sliced(start).toString().toLower();
    static constexpr std::array<QStringView, 8> tags{u"<br>",   u"<br/>",  u"<br />", u"<sub>",
                                                     u"</sub>", u"</sup>", u"<kbd>",  u"</kbd>"};
    const bool may =
        tail == u"<sup" || std::any_of(tags.begin(), tags.end(), [&](QStringView tag) { return tag.startsWith(tail); });
    return may ? start : text.size();
}

QString TagSpans::tagAt(QStringView text, qsizetype at)
{
    constexpr qsizetype longest = 8;
    const QStringView start = text.sliced(at).left(longest);
    return nameOf(start.first(start.indexOf(u'>') + 1));
}

void TagSpans::add(Span span) { m_pieces << Piece{std::move(span), {}, false}; }

void TagSpans::addTag(const QString &tag, const Span &format)
{
    Piece piece{format, nameOf(tag), false};
    piece.span.text = tag;
    m_pieces << std::move(piece);
}

/// Finds the closing tag of each tag.
void TagSpans::pair()
{
    QList<qsizetype> open;
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const QString &tag = m_pieces[i].tag;
        if (tag.isEmpty())
            continue;
        if (!tag.startsWith(u'/')) {
            open << i;
            continue;
        }
        const auto match = std::find_if(open.crbegin(), open.crend(),
                                        [&](qsizetype at) { return m_pieces[at].tag == QStringView(tag).sliced(1); });
        if (match == open.crend())
            continue;
        m_pieces[*match].paired = m_pieces[i].paired = true;
        open.erase(match.base() - 1, open.cend());
    }
}

Spans TagSpans::take()
{
    pair();
    Spans result;
    QStringList within;
    for (Piece &piece : m_pieces) {
        if (piece.paired) {
            if (piece.tag.startsWith(u'/'))
                within.removeLast();
            else
                within << piece.tag;
            continue;
        }
        for (const QString &name : within)
            apply(piece.span, name);
        if (!result.isEmpty() && result.last().sameFormat(piece.span) && !piece.span.math && !piece.span.image)
            result.last().text += piece.span.text;
        else if (!piece.span.text.isEmpty())
            result << std::move(piece.span);
    }
    m_pieces.clear();
    while (!result.isEmpty() && result.last().text.trimmed().isEmpty() && !result.last().code)
        result.removeLast();
    return result;
}

}
