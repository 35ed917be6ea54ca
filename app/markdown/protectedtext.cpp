// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/protectedtext.h"

#include "markdown/formula.h"
#include "markdown/inlinesyntax.h"

#include <algorithm>

namespace corral::markdown {

namespace {
/// The marks. For the rules of emphasis they are a blank, a punctuation mark and a letter. A `blank` at the start of a line
/// also makes the line running text, because only ASCII white space counts as indentation.
constexpr QChar blank(0x2000);
constexpr QChar point(0x2056);
constexpr QChar letter(0xfdd3);
/// The first character of a placeholder. The second one is the index of the item that the placeholder stands for.
constexpr QChar place(0xfdd2);
constexpr char16_t firstIndex = 0xe000;
constexpr qsizetype maxItems = 0x1900;

/// Whether step() has to examine what begins with this character.
bool mayMean(QChar c)
{
    switch (c.unicode()) {
    case u'\n':
    case u'`':
    case u'$':
    case u'\\':
    case u'*':
    case u'~':
    case u'[':
    case 0x2000:
    case 0x2056:
    case 0xfdd2:
    case 0xfdd3:
        return true;
    default:
        return false;
    }
}

bool isMark(QChar c) { return c == blank || c == point || c == letter || c == place; }

/// Whether the character is Chinese, Japanese or Korean, including punctuation.
bool isAsian(char32_t c)
{
    return (c >= 0x1100 && c <= 0x11ff) || (c >= 0x2e80 && c <= 0x33ff) || (c >= 0x3400 && c <= 0x9fff) ||
           (c >= 0xa960 && c <= 0xa97f) || (c >= 0xac00 && c <= 0xd7ff) || (c >= 0xf900 && c <= 0xfaff) ||
           (c >= 0xfe30 && c <= 0xfe4f) || (c >= 0xff00 && c <= 0xffef) || (c >= 0x20000 && c <= 0x3ffff);
}

bool isPunctuation(char32_t c)
{
    return c < 128 ? QChar(char16_t(c)).isPunct() || QStringView(u"$+<=>^`|~").contains(QChar(char16_t(c))) : QChar::isPunct(c);
}

bool needsGuard(QStringView line)
{
    constexpr QStringView starters = u"#>-+*_=`~<[|:";
    if (line.isEmpty() || starters.contains(line[0]))
        return true;
    const auto end = std::find_if(line.begin(), line.end(), [](QChar c) { return c < u'0' || c > u'9'; });
    return end != line.begin() && end != line.end() && (*end == u'.' || *end == u')');
}

char32_t characterAt(QStringView text, qsizetype at)
{
    if (at < 0 || at >= text.size())
        return U' ';
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[at], text[at + 1]);
    if (text[at].isLowSurrogate() && at > 0 && text[at - 1].isHighSurrogate())
        return QChar::surrogateToUcs4(text[at - 1], text[at]);
    return text[at].unicode();
}

/// Whether a run of emphasis marks is left-flanking and right-flanking, as CommonMark calls it.
struct Flanking
{
    bool left = false;
    bool right = false;
    bool operator==(const Flanking &) const = default;
};

/// The rule of CommonMark. With `asian`, it is amended for scripts without spaces: a character of these scripts beside the run
/// has the effect of a space, and their punctuation does not count as punctuation.
Flanking flanking(char32_t before, char32_t after, bool asian)
{
    const bool blankBefore = QChar::isSpace(before);
    const bool blankAfter = QChar::isSpace(after);
    const bool asianBefore = asian && isAsian(before);
    const bool asianAfter = asian && isAsian(after);
    const bool pointBefore = isPunctuation(before) && !asianBefore;
    const bool pointAfter = isPunctuation(after) && !asianAfter;
    return {!blankAfter && (!pointAfter || blankBefore || pointBefore || asianBefore),
            !blankBefore && (!pointBefore || blankAfter || pointAfter || asianAfter)};
}
}

ProtectedText::ProtectedText(QStringView text)
    : m_source(text)
{
    m_asian = std::any_of(text.begin(), text.end(),
                          [](QChar c) { return c >= QChar(0x1100) && (c.isSurrogate() || isAsian(c.unicode())); });
    m_text.reserve(text.size() + 8);
    lineStart();
    while (m_pos < m_source.size())
        step();
}

/// Removes the white space at the start of a line, and inserts a mark if the line would start a block.
void ProtectedText::lineStart()
{
    while (m_pos < m_source.size() && (m_source[m_pos] == u' ' || m_source[m_pos] == u'\t'))
        ++m_pos;
    const qsizetype end = m_source.indexOf(u'\n', m_pos);
    if (needsGuard(m_source.sliced(m_pos, (end < 0 ? m_source.size() : end) - m_pos)))
        m_text += blank;
}

void ProtectedText::step()
{
    const QChar c = m_source[m_pos];
    if (c == u'\n') {
        m_text += c;
        ++m_pos;
        return lineStart();
    }
    if (isMark(c))
        return take(m_pos + 1, Span{QString(c)});
    if (c == u'`') {
        return code();
    }
    if (c == u'$' || c == u'\\')
        return formulaOrEscape();
    if ((c == u'*' || c == u'~') && m_asian)
        return emphasis();
    if (c == u'[' && note())
        return;
    takePlain();
}

/// Copies characters up to the next one that step() has to examine, and at least one character.
void ProtectedText::takePlain()
{
    const qsizetype start = m_pos++;
    while (m_pos < m_source.size() && !mayMean(m_source[m_pos]))
        ++m_pos;
    m_text += m_source.sliced(start, m_pos - start);
}

void ProtectedText::take(qsizetype end, Span item)
{
    if (m_items.size() >= maxItems) {
        m_text += m_source.sliced(m_pos, end - m_pos);
    } else {
        m_text += place;
        m_text += QChar(char16_t(firstIndex + m_items.size()));
        m_items << std::move(item);
    }
    m_pos = end;
}

/// Copies a code span, or backticks that do not begin one.
void ProtectedText::code()
{
    const qsizetype end = syntax::codeSpanEnd(m_source, m_pos);
    while (m_pos < end) {
        const QChar c = m_source[m_pos];
        if (isMark(c)) {
            take(m_pos + 1, Span{QString(c)});
            continue;
        }
        m_text += c;
        ++m_pos;
        if (c == u'\n')
            lineStart();
    }
}

void ProtectedText::formulaOrEscape()
{
    const QChar c = m_source[m_pos];
    if (const qsizetype end = formula::end(m_source, m_pos); end > 0) {
        Span item{m_source.sliced(m_pos, end - m_pos).toString()};
        item.math = true;
        return take(end, std::move(item));
    }
    if (c == u'\\' && !formula::closer(m_source, m_pos).isEmpty())
        m_text += c; // a formula without an end keeps its backslash
    m_text += c;
    ++m_pos;
    if (c == u'\\' && m_pos < m_source.size() && m_source[m_pos] != u'\n' && !isMark(m_source[m_pos]))
        m_text += m_source[m_pos++];
}

/// Copies a run of stars or tildes, with marks around it where the amended rule gives another result than CommonMark.
void ProtectedText::emphasis()
{
    const QChar mark = m_source[m_pos];
    qsizetype end = m_pos;
    while (end < m_source.size() && m_source[end] == mark)
        ++end;
    const char32_t before = characterAt(m_source, m_pos - 1);
    const char32_t after = characterAt(m_source, end);
    const Flanking wanted = flanking(before, after, true);
    const bool same = wanted == flanking(before, after, false);
    const QStringView run = m_source.sliced(m_pos, end - m_pos);
    if (same)
        m_text += run;
    else if (wanted.left && wanted.right)
        m_text += point + run.toString() + point;
    else if (wanted.left)
        m_text += blank + run.toString() + letter;
    else
        m_text += letter + run.toString() + blank;
    m_pos = end;
}

/// Replaces a reference to a footnote, "[^1]", by a superscript label. Returns false if there is none.
bool ProtectedText::note()
{
    const qsizetype size = syntax::noteLabel(m_source.sliced(m_pos));
    if (size == 0)
        return false;
    const QChar after = m_pos + size < m_source.size() ? m_source[m_pos + size] : QChar(u' ');
    if (QStringView(u"(*+?{").contains(after)) // this is a link or a regular expression, not a footnote
        return false;
    Span item{m_source.sliced(m_pos + 2, size - 3).toString()};
    item.script = Span::Script::Superscript;
    item.note = true;
    take(m_pos + size, std::move(item));
    return true;
}

Spans ProtectedText::restore(const QString &text, const Span &format) const
{
    Spans result;
    const auto add = [&result](Span span) {
        if (!result.isEmpty() && result.last().sameFormat(span) && !span.math)
            result.last().text += span.text;
        else if (!span.text.isEmpty())
            result << std::move(span);
    };
    Span plain = format;
    if (std::none_of(text.cbegin(), text.cend(), isMark)) {
        plain.text = text;
        add(std::move(plain));
        return result;
    }
    const auto flush = [&] {
        plain.text.replace(QStringLiteral(" ") + blank,
                           QStringLiteral(" ")); // the parser turns a line break inside code into a space
        plain.text.removeIf(isMark);
        add(std::exchange(plain, format));
    };
    plain.text.clear();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype index = text[i] == place && i + 1 < text.size() ? text[i + 1].unicode() - firstIndex : -1;
        if (index < 0 || index >= m_items.size()) {
            plain.text += text[i];
            continue;
        }
        flush();
        Span item = format;
        item.text = m_items[index].text;
        item.math = m_items[index].math && !format.code;
        item.note = m_items[index].note;
        if (item.note)
            item.script = m_items[index].script;
        add(std::move(item));
        ++i;
    }
    flush();
    return result;
}

QString ProtectedText::restoredText(const QString &text) const { return plainText(restore(text, {})); }

}
