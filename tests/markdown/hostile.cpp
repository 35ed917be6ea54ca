// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostile.h"

namespace corral::test {

namespace {
QString times(const QString &text, int count) { return text.repeated(count); }

QString table(int columns, const QString &row)
{
    return times(QStringLiteral("|a"), columns) + u'\n' + times(QStringLiteral("|-"), columns) + u'\n' + row;
}

QList<Hostile> tables()
{
    return {
        {"table of 666 columns", table(666, {}), QStringLiteral("|x\n"), {}},
        {"table of 64 columns", table(64, {}), QStringLiteral("|x\n"), {}},
        {"table of 2 columns", table(2, {}), QStringLiteral("|x\n"), {}},
        {"table with rows that are too long", table(3, {}), times(QStringLiteral("|x"), 500) + u'\n', {}},
        {"table with one endless row", table(3, {}), QStringLiteral("|x"), {}},
        {"many wide tables", {}, table(64, QStringLiteral("|x\n\n")), {}},
        {"header of endless columns", {}, QStringLiteral("|a"), QStringLiteral("\n|-|\n")},
        {"delimiter row of endless columns", QStringLiteral("|a|b|\n"), QStringLiteral("|-"), QStringLiteral("\n|x|\n")},
        {"table in backticks", table(3, {}), QStringLiteral("|`a|``b\n"), {}},
        {"empty rows", table(64, {}), QStringLiteral("||\n"), {}},
    };
}

QList<Hostile> containers()
{
    return {
        {"quotes within quotes", {}, QStringLiteral(">"), QStringLiteral(" a\n")},
        {"lines of many quotes", {}, times(QStringLiteral("> "), 40) + QStringLiteral("a\n"), {}},
        {"lists within lists", {}, QStringLiteral("- "), QStringLiteral("a\n")},
        {"lines of many lists", {}, times(QStringLiteral("- "), 40) + QStringLiteral("a\n"), {}},
        {"empty items", {}, QStringLiteral("-\n"), {}},
        {"blank lines", {}, QStringLiteral("\n"), {}},
        {"blank lines in indented code", QStringLiteral("    a\n"), QStringLiteral("\n"), QStringLiteral("    b\n")},
        {"blank lines in an item", QStringLiteral("- a\n"), QStringLiteral("\n"), QStringLiteral("  b\n")},
        {"rules", {}, QStringLiteral("---\n"), {}},
        {"details within details", {}, QStringLiteral("<details>\n"), QStringLiteral("a\n")},
        {"details that are closed", QStringLiteral("<details>\n"), QStringLiteral("</a"), QStringLiteral("\n")},
        {"details opened and closed on a line", {}, QStringLiteral("<details>x</details>"), {}},
        {"headings", {}, QStringLiteral("# a\n"), {}},
        {"spaces", QStringLiteral("a"), QStringLiteral(" "), QStringLiteral("b\n")},
        {"tabs", {}, QStringLiteral("\t"), QStringLiteral("b\n")},
        {"tabs between quotes", {}, QStringLiteral(">\t"), QStringLiteral("b\n")},
        {"carriage returns", {}, QStringLiteral("a\r"), {}},
    };
}

QList<Hostile> code()
{
    return {
        {"fences", {}, QStringLiteral("```\n"), {}},
        {"fences that name a language", {}, QStringLiteral("```a\n"), {}},
        {"fences within fences", QStringLiteral("```md\n"), QStringLiteral("```a\n"), {}},
        {"fence of endless backticks", {}, QStringLiteral("`"), QStringLiteral("\n")},
        {"fence with an endless language", QStringLiteral("```"), QStringLiteral("a"), QStringLiteral("\nb\n")},
        {"code in one line", QStringLiteral("```\n"), QStringLiteral("ab"), QStringLiteral("\n```\n")},
        {"empty lines of code", QStringLiteral("```\n"), QStringLiteral("\n"), QStringLiteral("```\n")},
        {"long lines of code", QStringLiteral("```\n"), times(QStringLiteral("a"), 2500) + u'\n', {}},
        {"backticks of every number", {}, QStringLiteral("` `` ``` ```` ````` `````` "), {}},
        {"code spans without end", {}, QStringLiteral("a` b`` "), {}},
    };
}

QList<Hostile> inlines()
{
    return {
        {"stars", {}, QStringLiteral("*"), {}},
        {"stars before words", {}, QStringLiteral("*a "), {}},
        {"stars and lines", {}, QStringLiteral("*a _b "), {}},
        {"emphasis within emphasis", {}, QStringLiteral("*a **b "), {}},
        {"tildes", {}, QStringLiteral("~a ~~b "), {}},
        {"stars in Chinese", {}, QString::fromUtf8("**注意：**这"), {}},
        {"open brackets", {}, QStringLiteral("["), {}},
        {"open images", {}, QStringLiteral("!["), {}},
        {"brackets opened and closed", {}, QStringLiteral("[a]"), {}},
        {"links without end", {}, QStringLiteral("[a]("), {}},
        {"links within links", {}, QStringLiteral("[a](b"), {}},
        {"links with a title without end", {}, QStringLiteral("[a](<b \""), {}},
        {"link addresses", {}, QStringLiteral("http://a.b/c "), {}},
        {"one endless address", QStringLiteral("http://"), QStringLiteral("a."), {}},
        {"mail addresses", {}, QStringLiteral("a@"), {}},
        {"mail addresses with dots", {}, QStringLiteral("a.b@c."), {}},
        {"www", {}, QStringLiteral("www."), {}},
        {"open tags", {}, QStringLiteral("<a "), {}},
        {"comments", {}, QStringLiteral("<!--"), {}},
        {"processing instructions", {}, QStringLiteral("<?"), {}},
        {"paired tags without end", {}, QStringLiteral("<sub>"), {}},
        {"paired tags, closed wrongly", {}, QStringLiteral("<sub>a</sup>"), {}},
        {"paired tags within each other", {}, QStringLiteral("<sub><sup><kbd>"), {}},
        {"line breaks", {}, QStringLiteral("<br>"), {}},
        {"entities", {}, QStringLiteral("&amp;&#x110000;"), {}},
        {"backslashes", {}, QStringLiteral("\\"), {}},
        {"dollars", {}, QStringLiteral("$"), {}},
        {"formulas without end", {}, QStringLiteral("$a "), {}},
        {"formulas in brackets without end", {}, QStringLiteral("a \\( "), {}},
        {"formula without end", QStringLiteral("$$\n"), QStringLiteral("a\n"), {}},
        {"open display formulas", QStringLiteral("a\n"), QStringLiteral("\\[ a\n"), {}},
        {"environments", {}, QStringLiteral("\\begin{align}\n\n"), {}},
        {"marks of the parser's own", {}, QString(QChar(0xfdd2)) + QChar(0xe000), {}},
        {"halves of characters", {}, QString(QChar(0xd800)), {}},
        {"zero characters", {}, QString(QChar(0)), {}},
        {"one word", {}, QStringLiteral("a"), {}},
        {"short lines of text", {}, QStringLiteral("a\n"), {}},
    };
}

QList<Hostile> references()
{
    QString many;
    for (int i = 0; i < 3000; ++i)
        many += QStringLiteral("[l%1]: http://a.b/%1\n\n").arg(i);
    QString used;
    for (int i = 0; i < 3000; ++i)
        used += QStringLiteral("[l%1] ").arg(i);
    QString far;
    far = QStringLiteral("[a]: http://a.b/") + times(QStringLiteral("c"), 100000) + QStringLiteral("\n\n");
    return {
        {"definitions of one link", {}, QStringLiteral("[a]: http://a.b\n"), {}},
        {"uses of one link", QStringLiteral("[a]: http://a.b\n\n"), QStringLiteral("[a] "), {}},
        {"uses of a link with a long address", far, QStringLiteral("[a] "), {}},
        {"uses of many links", many, used, {}},
        {"brackets beside many definitions", many, QStringLiteral("[["), {}},
        {"footnotes", {}, QStringLiteral("[^1]"), {}},
        {"footnotes that are explained", {}, QStringLiteral("[^1]: a\n"), {}},
        {"footnotes within footnotes", {}, QStringLiteral("[^1]: "), QStringLiteral("a\n")},
    };
}
}

QString Hostile::ofSize(qsizetype size) const
{
    QString text = start;
    text.reserve(size + unit.size() + end.size());
    while (text.size() + end.size() < size)
        text += unit;
    return text + end;
}

QList<Hostile> hostileTexts() { return tables() + containers() + code() + inlines() + references(); }

}
