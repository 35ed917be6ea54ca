// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/searchquery.h"

#include <QTest>

using namespace corral;
using chat::FoldedText;
using chat::SearchQuery;

namespace {

/// What is found, separated by "|".
QString found(const QString &typed, const QString &text)
{
    QStringList parts;
    const auto ranges = SearchQuery(typed).find(text);
    for (const auto &range : ranges)
        parts << text.mid(range.start, range.length);
    return parts.join(u'|');
}

}

class TestSearchQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldingKeepsThePositionsOfTheOriginal()
    {
        const auto text = QStringLiteral("A\u0308rger ÄRGER \u00c5\u0301 ΆΛΦΑ");
        const FoldedText folded(text);
        QCOMPARE(folded.text(), QStringLiteral("arger arger a αλφα"));
        QCOMPARE(folded.find(QStringLiteral("arger")), (QList<chat::TextRange>{{0, 6}, {7, 5}}));
        QCOMPARE(folded.find(QStringLiteral("a ")), (QList<chat::TextRange>{{13, 3}}));
        QVERIFY(folded.find(QString()).isEmpty());
        QCOMPARE(FoldedText(u"").text(), QString());
        QCOMPARE(FoldedText(QStringLiteral("\u0301")).find(QStringLiteral("x")), QList<chat::TextRange>());
    }

    void otherScriptsKeepTheirMarks() { QCOMPARE(FoldedText(QStringLiteral("がй한ไทย")).text(), QStringLiteral("がй한ไทย")); }

    void findsWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char *name, const char *typed, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        add("beginning of a word", "hors", "A horse, unhorsed: HORSES", "hors|HORS");
        add("single letters are whole words", "c", "C code in c", "C|c");
        add("every word", "red horse", "The horse is red", "horse|red");
        add("phrase", "\"red horse\"", "red horses; a red, horse; a red\nhorse", "red, horse|red\nhorse");
        add("open phrase", "\"red hor", "red horses", "red hor");
        add("joined words are a phrase", "foo-bar", "foo bar, foo-baric", "foo bar|foo-bar");
        add("diacritics", "fullen", "Füllen und FÜLLEN", "Füllen|FÜLLEN");
        add("decomposed", "Füllen", "Fu\xcc\x88llen", "Fu\xcc\x88llen");
        add("Chinese", "数据", "关系数据库", "数据");
        add("Japanese", "サーバー", "このサーバーは", "サーバー");
        add("Chinese within Latin", "数据", "SQL数据库", "数据");
        add("Latin within Chinese", "sql", "用SQL写", "SQL");
        add("Thai", "แมว", "ฉันมีแมวสองตัว", "แมว");
        add("Arabic", "حصان", "هذا حصان جميل", "حصان");
        add("beyond the first plane", "𠮷野", "姓は𠮷野です", "𠮷野");
        add("nothing but signs", "*", "a * b", "");
    }

    void findsWords()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(found(typed, text), expected);
    }

    void whatHasNoWordIsEmpty()
    {
        for (const auto &typed : {"", " ", "\"", "\"\"\"", "***", "(", "🙂", "\u200f", "\u0301", "--", "\t\n"})
            QVERIFY2(SearchQuery(QString::fromUtf8(typed)).isEmpty(), typed);
        QVERIFY(SearchQuery(QString(3, QChar::Null)).isEmpty());
        QVERIFY(SearchQuery().find(u"text").isEmpty());
    }

    void aLongQueryIsCut()
    {
        QVERIFY(SearchQuery(QStringLiteral("word ").repeated(5'000)).terms().size() <= 16);
        QCOMPARE(SearchQuery(QString(10'000, u'x')).terms().first().words.first().size(), SearchQuery::longest);
    }

    void halvesOfSurrogatePairsBreakNothing()
    {
        const QString high(1, QChar(0xd83d));
        const QString low(1, QChar(0xde42));
        for (const auto &odd : {high, low, low + high, high + u'a', u'a' + low}) {
            std::ignore = SearchQuery(odd).find(odd + QStringLiteral(" a ") + odd);
            std::ignore = SearchQuery(QStringLiteral("a")).snippet(odd.repeated(200));
            std::ignore = chat::withSeparateWords(odd);
        }
    }

    void theSnippetShowsWhatWasFound()
    {
        const auto text = QStringLiteral("padding ").repeated(100) + QStringLiteral("The  red\n\n horse ") +
                          QStringLiteral("more words ").repeated(100);
        const auto snippet = SearchQuery(QStringLiteral("horse red")).snippet(text);
        QVERIFY2(snippet.text.size() < 170, qPrintable(snippet.text));
        QVERIFY2(snippet.text.startsWith(QStringLiteral("… ")) && snippet.text.endsWith(u'…'), qPrintable(snippet.text));
        QVERIFY(snippet.text.contains(QLatin1String("The red horse more")));
        QCOMPARE(snippet.marks.size(), 2);
        QCOMPARE(snippet.text.mid(snippet.marks.at(0).start, snippet.marks.at(0).length), QStringLiteral("red"));
        QCOMPARE(snippet.text.mid(snippet.marks.at(1).start, snippet.marks.at(1).length), QStringLiteral("horse"));
    }

    void aSnippetWithoutAMatchIsTheBeginning()
    {
        QCOMPARE(SearchQuery(QStringLiteral("x")).snippet(u"  One\ntwo "), (chat::Snippet{QStringLiteral("One two "), {}}));
        QCOMPARE(SearchQuery(QStringLiteral("x")).snippet(u""), chat::Snippet());
    }

    void aSnippetHasNoMarkdown()
    {
        const auto text = QStringLiteral("## Feed\n\n| Age | **Hay** |\n|---|---|\n| 2 | `4 kg` | a*b a-b a -- b #c");
        const auto snippet = SearchQuery(QStringLiteral("hay")).snippet(text);
        QCOMPARE(snippet, (chat::Snippet{QStringLiteral("Feed Age Hay 2 4 kg a*b a-b a -- b #c"), {{9, 3}}}));
    }

    void aMarkAtTheCutOfASnippetEndsThere()
    {
        const auto text = QStringLiteral("\"%1\"").arg(QStringLiteral("word ").repeated(80).trimmed());
        const auto snippet = SearchQuery(text).snippet(text);
        QCOMPARE(snippet.marks.size(), 1);
        const auto &mark = snippet.marks.first();
        QVERIFY(mark.length > 0 && mark.start + mark.length <= snippet.text.size());
    }
};

QTEST_APPLESS_MAIN(TestSearchQuery)
#include "tst_searchquery.moc"
