// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/formula.h"

#include <QRegularExpression>

#include <algorithm>

namespace corral::markdown::formula {

namespace {
/// The length of the longest formula between single dollars. It also limits the search for the closing dollar.
constexpr qsizetype longestInline = 1000;

bool isAsciiWord(QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); }

/// The position after the next `closer` from `from` on, or -1. A character after a backslash is skipped.
qsizetype afterCloser(QStringView text, QStringView closer, qsizetype from)
{
    const qsizetype first = text.indexOf(closer, from); // fast, and usually there is none
    for (qsizetype i = from; first >= 0 && i < text.size(); ++i) {
        if (text.sliced(i).startsWith(closer))
            return i + closer.size();
        if (text[i] == u'\\')
            ++i;
    }
    return -1;
}

/// Whether the text between two dollars is like "5 and ": it starts with a digit and continues with words, without any
/// character that is typical of formulas.
bool looksLikeMoney(QStringView content)
{
    if (!content.front().isDigit())
        return false;
    const bool marked = std::any_of(content.begin(), content.end(), [](QChar c) { return QStringView(u"\\^_=").contains(c); });
    qsizetype letters = 0;
    for (const QChar c : content) {
        letters = c.isLetter() ? letters + 1 : 0;
        if (letters >= 2 && !marked)
            return true;
    }
    return false;
}

qsizetype endOfInline(QStringView text, qsizetype at)
{
    const QChar before = at > 0 ? text[at - 1] : QChar(u' ');
    if (isAsciiWord(before) || before == u'$' || at + 1 >= text.size() || text[at + 1].isSpace())
        return -1;
    const qsizetype last = std::min(text.size(), at + longestInline);
    qsizetype unbalanced = -1; // the end if no closing dollar has as many closing as opening braces before it
    qsizetype depth = 0;
    for (qsizetype i = at + 1; i < last && text[i] != u'\n'; ++i) {
        if (text[i] == u'\\') {
            ++i;
        } else if (text[i] == u'{' || text[i] == u'}') {
            depth += text[i] == u'{' ? 1 : -1;
        } else if (text[i] == u'$') {
            const QChar after = i + 1 < text.size() ? text[i + 1] : QChar(u' ');
            const QStringView content = text.sliced(at + 1, i - at - 1);
            if (content.isEmpty() || (after == u'$' && depth <= 0))
                return unbalanced;
            const bool ends = !content.back().isSpace() && !isAsciiWord(after) && !looksLikeMoney(content);
            if (ends && depth <= 0)
                return i + 1;
            if (ends && unbalanced < 0)
                unbalanced = i + 1;
            if (content.back().isSpace() && depth <= 0)
                return unbalanced; // another formula or price begins here
        }
    }
    return unbalanced;
}

/// The closing mark of the environment at the start of the text, such as "\end{align*}", or an empty string.
QString environmentCloser(QStringView text)
{
    static const QRegularExpression opening(
        QStringLiteral("^\\\\begin\\{((?:equation|align|aligned|alignat|gather|gathered|multline|eqnarray|cases|split|"
                       "[bBpvV]?matrix|array)\\*?)\\}"));
    if (!text.startsWith(u"\\begin{"))
        return {};
    const auto match = opening.match(text.toString());
    return match.hasMatch() ? QStringLiteral("\\end{%1}").arg(match.captured(1)) : QString();
}

/// Whether the text after "$$" starts a formula rather than words, as in "$$ - a cheap place".
bool isFormulaStart(QStringView text)
{
    return text.trimmed().isEmpty() ||
           std::any_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"\\^_={").contains(c); });
}
}

qsizetype end(QStringView text, qsizetype at)
{
    const QStringView rest = text.sliced(at);
    if (const QStringView mark = closer(text, at); !mark.isEmpty()) {
        const qsizetype found = afterCloser(text, mark, at + 2);
        return found > at + 2 + mark.size() ? found : -1;
    }
    return rest.startsWith(u'$') && !rest.startsWith(u"$$") ? endOfInline(text, at) : -1;
}

QStringView closer(QStringView text, qsizetype at)
{
    const QStringView rest = text.sliced(at);
    if (rest.startsWith(u"\\("))
        return u"\\)";
    if (rest.startsWith(u"\\["))
        return u"\\]";
    const bool pair = rest.startsWith(u"$$") && !rest.startsWith(u"$$$") && (at == 0 || text[at - 1] != u'$');
    return pair ? QStringView(u"$$") : QStringView();
}

std::optional<Display> openingDisplay(QStringView line)
{
    const QStringView text = line.trimmed();
    QString mark = environmentCloser(text);
    if (mark.isEmpty() && !text.startsWith(u"\\("))
        mark = closer(text, 0).toString();
    if (mark.isEmpty())
        return {};
    const qsizetype found = closingDisplay(text.sliced(2), mark);
    if (found >= 0)
        return isTrailer(text.sliced(2 + found)) && found > mark.size() ? std::optional(Display{mark, true}) : std::nullopt;
    if (mark == u"$$" && !isFormulaStart(text.sliced(2)))
        return {};
    return Display{mark, false};
}

qsizetype closingDisplay(QStringView line, QStringView closer) { return afterCloser(line, closer, 0); }

bool isTrailer(QStringView rest)
{
    return std::all_of(rest.begin(), rest.end(), [](QChar c) { return c.isSpace() || QStringView(u".,;:").contains(c); });
}

}
