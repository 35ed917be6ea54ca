// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/searchquery.h"

#include <algorithm>
#include <utility>

namespace corral::chat {

namespace {

constexpr qsizetype shortestPrefix = 2;
constexpr qsizetype mostTerms = 16;
constexpr qsizetype snippetLength = 160;
constexpr qsizetype beforeMark = 40;

char32_t codePointAt(QStringView text, qsizetype at)
{
    const auto first = text.at(at);
    if (first.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(first, text.at(at + 1));
    return first.unicode();
}

int unitsOf(char32_t character) { return QChar::requiresSurrogates(character) ? 2 : 1; }

/// Whether the character is of a script that is written without spaces between words.
bool isUnspaced(char32_t character)
{
    if (character < 0xe00)
        return false;
    if (character >= 0x3040 && character <= 0x30ff)
        return true;
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

/// Like SQLite's tokenizer unicode61: letters, digits and private characters; a diacritic belongs to its letter.
bool isOfWord(char32_t character)
{
    return QChar::isLetterOrNumber(character) || QChar::category(character) == QChar::Other_PrivateUse ||
           (character >= 0x300 && character <= 0x36f);
}

bool isWordAt(QStringView text, qsizetype at)
{
    if (at < 0 || at >= text.size())
        return false;
    if (text.at(at).isLowSurrogate() && at > 0)
        --at;
    const auto character = codePointAt(text, at);
    return isOfWord(character) && !isUnspaced(character);
}

QStringList wordsIn(const QString &text)
{
    const auto separate = withSeparateWords(text);
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    };
    for (qsizetype i = 0; i < separate.size();) {
        const auto character = codePointAt(separate, i);
        if (isOfWord(character))
            word += QStringView(separate).mid(i, unitsOf(character));
        else
            end();
        i += unitsOf(character);
    }
    end();
    return words;
}

SearchTerm termOf(const QString &text, bool isPhrase)
{
    SearchTerm term{.words = wordsIn(text), .folded = {}, .isPrefix = false};
    for (const auto &word : std::as_const(term.words))
        term.folded.append(FoldedText(word).text());
    term.folded.removeAll(QString());
    if (term.folded.size() != term.words.size())
        return {};
    const auto last = term.folded.isEmpty() ? QString() : term.folded.last();
    term.isPrefix = !isPhrase && last.size() >= shortestPrefix && !isUnspaced(codePointAt(last, 0));
    return term;
}

/// The end of the term's occurrence that begins here; -1 if none does.
qsizetype endOf(const SearchTerm &term, const QString &text, qsizetype at)
{
    for (qsizetype i = 0; i < term.folded.size(); ++i) {
        if (i > 0) {
            while (at < text.size() && !isOfWord(codePointAt(text, at)))
                at += unitsOf(codePointAt(text, at));
        }
        const auto &word = term.folded.at(i);
        if (!QStringView(text).mid(at).startsWith(word))
            return -1;
        const auto isLast = i + 1 == term.folded.size();
        const auto goesOn = isWordAt(text, at + word.size() - 1) && isWordAt(text, at + word.size());
        if (goesOn && !(isLast && term.isPrefix))
            return -1;
        at += word.size();
    }
    return at;
}

QList<TextRange> inOrder(QList<TextRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const auto &one, const auto &other) {
        return std::pair(one.start, -one.length) < std::pair(other.start, -other.length);
    });
    QList<TextRange> apart;
    for (const auto &range : std::as_const(ranges)) {
        if (apart.isEmpty() || range.start >= apart.last().start + apart.last().length)
            apart.append(range);
    }
    return apart;
}

/// The position among the marks from which a snippet shows most of them.
TextRange bestMark(const QList<TextRange> &marks)
{
    TextRange best = marks.isEmpty() ? TextRange() : marks.first();
    qsizetype most = 0;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        auto end = i;
        while (end < marks.size() && marks.at(end).start < marks.at(i).start + snippetLength - beforeMark)
            ++end;
        if (end - i > most) {
            most = end - i;
            best = marks.at(i);
        }
    }
    return best;
}

}

QList<TextRange> SearchTerm::find(const FoldedText &text, qsizetype most) const
{
    QList<TextRange> ranges;
    const auto &whole = text.text();
    const auto &first = folded.first();
    for (auto at = whole.indexOf(first); at >= 0 && ranges.size() != most;) {
        const auto begins = !(isWordAt(whole, at - 1) && isWordAt(whole, at));
        const auto end = begins ? endOf(*this, whole, at) : -1;
        if (end >= 0)
            ranges.append(text.original({at, end - at}));
        at = whole.indexOf(first, std::max(end, at + 1));
    }
    return ranges;
}

namespace {

/// Whether a character is Markdown's syntax rather than text, as far as that can be told without parsing.
bool isSyntax(QStringView text, qsizetype at)
{
    const auto is = [&](qsizetype place, QChar character) {
        return place >= 0 && place < text.size() && text.at(place) == character;
    };
    switch (text.at(at).unicode()) {
    case u'`':
        return true;
    case u'*':
        return is(at - 1, u'*') || is(at + 1, u'*');
    case u'-':
        return (is(at - 1, u'-') && (is(at - 2, u'-') || is(at + 1, u'-'))) || (is(at + 1, u'-') && is(at + 2, u'-'));
    case u'#':
        return at == 0 || is(at - 1, u'#') || is(at - 1, u'\n');
    default:
        return false;
    }
}

bool isGap(QChar character) { return character.isSpace() || character == u'|'; }

}

SearchQuery::SearchQuery(const QString &typed)
{
    const auto parts = typed.left(longest).split(u'"');
    for (qsizetype i = 0; i < parts.size() && m_terms.size() < mostTerms; ++i) {
        const auto isPhrase = i % 2 == 1;
        // A quotation mark that is not closed yet: its words may still be incomplete.
        const auto isOpen = isPhrase && i + 1 == parts.size();
        const auto texts = isPhrase ? QStringList{parts.at(i)} : parts.at(i).simplified().split(u' ');
        for (const auto &text : texts) {
            const auto term = termOf(text, isPhrase && !isOpen);
            if (!term.words.isEmpty() && m_terms.size() < mostTerms)
                m_terms.append(term);
        }
    }
}

QList<TextRange> SearchQuery::find(QStringView text, qsizetype most) const
{
    if (isEmpty())
        return {};
    const FoldedText folded(text);
    QList<TextRange> ranges;
    for (const auto &term : m_terms)
        ranges += term.find(folded, most);
    return inOrder(std::move(ranges));
}

Snippet SearchQuery::snippet(QStringView text) const
{
    constexpr qsizetype searched = 200'000; // what is behind is not worth the time
    constexpr qsizetype mostMarks = 10;
    const auto marks = find(text.left(searched), mostMarks);
    const auto best = bestMark(marks);
    auto start = std::max<qsizetype>(0, best.start - beforeMark);
    while (start > 0 && start < best.start && !text.at(start - 1).isSpace())
        ++start;
    Snippet snippet;
    auto mark = std::find_if(marks.cbegin(), marks.cend(), [&](const auto &range) { return range.start >= start; });
    if (start > 0)
        snippet.text = QStringLiteral("… ");
    auto i = start;
    for (; i < text.size() && snippet.text.size() < snippetLength; ++i) {
        if (mark != marks.cend() && i == mark->start)
            snippet.marks.append({snippet.text.size(), 0});
        if (!isGap(text.at(i)) && !isSyntax(text, i))
            snippet.text += text.at(i);
        else if (isGap(text.at(i)) && !snippet.text.isEmpty() && !snippet.text.endsWith(u' '))
            snippet.text += u' ';
        if (mark != marks.cend() && i + 1 == mark->start + mark->length) {
            snippet.marks.last().length = snippet.text.size() - snippet.marks.last().start;
            ++mark;
        }
    }
    if (mark != marks.cend() && !snippet.marks.isEmpty() && snippet.marks.last().length == 0)
        snippet.marks.last().length = snippet.text.size() - snippet.marks.last().start;
    if (!snippet.text.isEmpty() && snippet.text.back().isHighSurrogate())
        snippet.text += text.at(i);
    if (i + 1 < text.size())
        snippet.text += u'…';
    return snippet;
}

QString withSeparateWords(const QString &text)
{
    constexpr QChar firstUnspaced(0xe00);
    if (std::none_of(text.cbegin(), text.cend(), [](QChar character) { return character >= firstUnspaced; }))
        return text;
    QString separate;
    separate.reserve(text.size() + text.size() / 2);
    for (qsizetype i = 0; i < text.size();) {
        const auto character = codePointAt(text, i);
        const auto units = QStringView(text).mid(i, unitsOf(character));
        if (isUnspaced(character))
            separate.append(u' ').append(units).append(u' ');
        else
            separate += units;
        i += units.size();
    }
    return separate;
}

QString wordsVersion() { return QStringLiteral("1 %1").arg(int(QChar::currentUnicodeVersion())); }

}
