// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "describe.h"
#include "markdown/inline.h"
#include "markdown/openend.h"

#include <QtTest>

using namespace corral::markdown;

class TestInline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFormats_data();
    void readsFormats();
    void readsFormulas_data();
    void readsFormulas();
    void readsEmphasisBesideAsianText_data();
    void readsEmphasisBesideAsianText();
    void readsLinksWhoseAddressIsKnown();
    void longFormulasAndManyDollarsCostLittle();
    void closesWhatTheEndLeavesOpen_data();
    void closesWhatTheEndLeavesOpen();
    void joinsSpansOfOneFormat();
};

void TestInline::readsFormats_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spans");
    const auto row = [](const char *name, const char *text, const char *spans) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(spans);
    };
    row("plain", "Just words.", "Just words.");
    row("emphasis", "*a* _b_ **c** __d__ ***e***", "{i:a} {i:b} {b:c} {b:d} {bi:e}");
    row("emphasis at the start of a line", "_b_\n_c_\n**d**", "{i:b}\n{i:c}\n{b:d}");
    row("underscores inside words", "snake_case_name", "snake_case_name");
    row("code", "`a *b*` and ``c ` d``", "{c:a *b*} and {c:c ` d}");
    row("code over a line break", "`a\n# b`", "{c:a # b}");
    row("strikethrough", "~~gone~~", "{s:gone}");
    row("link", "[a **b**](https://x.org/y \"t\")", "{@https://x.org/y:a }{b@https://x.org/y:b}");
    row("mail", "[me](mailto:a@b.org)", "{@mailto:a@b.org:me}");
    row("bare link", "see https://x.org/y_z.", "see {@https://x.org/y_z:https://x.org/y_z}.");
    row("link in angles", "<https://x.org>", "{@https://x.org:https://x.org}");
    row("script is no link", "[a](javascript:alert(1))", "a");
    row("file is no link", "[a](file:///etc/passwd)", "a");
    row("relative is no link", "[a](b.html)", "a");
    row("image", "![a cat](https://x.org/c.png)", "{p@https://x.org/c.png:image: a cat, https://x.org/c.png}");
    row("image without words", "![](https://x.org/c.png)", "{p@https://x.org/c.png:image: https://x.org/c.png}");
    row("image from elsewhere", "![a cat](data:image/png;base64,AAAA)", "{p:image: a cat, data:image/png;base64,AAAA}");
    row("image in a link", "[![a](https://x.org/b.png)](https://x.org)", "{p@https://x.org:image: a, https://x.org/b.png}");
    row("html", "a <b onclick=\"x\">c</b> <img src=x>", "a <b onclick=\"x\">c</b> <img src=x>");
    row("html at the start", "<div>\n<script>*x*</script>", "<div>\n<script>{i:x}</script>");
    row("comment", "<!-- a -->", "<!-- a -->");
    row("entities", "&amp; &lt; &copy; &nope;", "& < © &nope;");
    row("escapes", "\\*a\\* \\# 1\\. \\`", "*a* # 1. `");
    row("line breaks", "a\nb  \nc\\\nd", "a\nb\nc\nd");
    row("what would be a heading", "# a", "# a");
    row("what would be a list", "- a\n1. b", "- a\n1. b");
    row("what would be a quote", "> a", "> a");
    row("what would be a rule", "***", "***");
    row("what would be a reference", "[1]: x", "[1]: x");
    row("what would be code", "    a\n```\nb", "a\n```\nb");
    row("an underline", "a\n===", "a\n===");
    row("empty", "", "");
    row("breaks of HTML", "a<br>b<BR/>c<br />d `<br>`", "a\nb\nc\nd {c:<br>}");
    row("raised, lowered and keys", "H<sub>2</sub>O x<sup>2</sup> <kbd>Ctrl</kbd>", "H{v:2}O x{^:2} {k:Ctrl}");
    row("tags within tags", "x<sup>a<sub>b</sub></sup>", "x{^:a}{v:b}");
    row("half a tag stays text", "x<sup>2 and </sub>", "x<sup>2 and </sub>");
    row("what only looks like a tag", "std::vector<int> a < b <your name>", "std::vector<int> a < b <your name>");
    row("notes", "a[^1] b[^sea].", "a{n^:1} b{n^:sea}.");
    row("no notes", "[^a-z]+ [^ ] [^1](https://x.org)", "[^a-z]+ [^ ] {@https://x.org:^1}");
    row("marks of our own are kept", "a\u2000b\u2056 `\u2000` \uFDD2\uFDD3", "a\u2000b\u2056 {c:\u2000} \uFDD2\uFDD3");
    row("astral", "**😀** 👩‍👩‍👧", "{b:😀} 👩‍👩‍👧");
}

void TestInline::readsFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spans");
    const auto row = [](const char *name, const char *text, const char *spans) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(spans);
    };
    row("formulas", "a $x_1 * y_1$ b \\(a \\, \\\\ b\\) c \\[d\\] e $$f$$",
        "a {m:$x_1 * y_1$} b {m:\\(a \\, \\\\ b\\)} c {m:\\[d\\]} e {m:$$f$$}");
    row("formulas in other marks", "**$w$** *\\(b\\)* [$x$](https://x.org)", "{bm:$w$} {im:\\(b\\)} {m@https://x.org:$x$}");
    row("formulas in code are code", "`$x$` ``\\(y\\)``", "{c:$x$} {c:\\(y\\)}");
    row("braces and stars", "$\\{1, 2\\}$ and $a*b*c$", "{m:$\\{1, 2\\}$} and {m:$a*b*c$}");
    row("prices", "$5 and $6, US$ 3 or 3$, $5-$10, **$25** $HOME:$PATH", "$5 and $6, US$ 3 or 3$, $5-$10, {b:$25} $HOME:$PATH");
    row("prices before a formula", "$5 and $6. A $\\frac{a}{b}$", "$5 and $6. A {m:$\\frac{a}{b}$}");
    row("a formula in a formula", "$a \\text{ if $b$ and } c$", "{m:$a \\text{ if $b$ and } c$}");
    row("a formula without a brace", "$\\frac{1}{$ or $x$", "{m:$\\frac{1}{$} or {m:$x$}");
    row("formulas beside each other", "\\(a\\)$b$", "{m:\\(a\\)}{m:$b$}");
    row("prices in brackets", "$20 (not $30) or 5$.", "$20 (not $30) or 5$.");
    row("escaped dollars", "\\$5 and \\$6", "$5 and $6");
    row("a formula beside Chinese", "\u8bbe$x$\u4e3a", "\u8bbe{m:$x$}\u4e3a");
    row("a formula without an end", "a \\( b *c*", "a \\( b {i:c}");
    row("dollars in an address", "https://x.org/?a=$b&c=$d", "{@https://x.org/?a=$b&c=$d:https://x.org/?a=$b&c=$d}");
}

void TestInline::readsFormulas() { readsFormats(); }

void TestInline::readsFormats()
{
    QFETCH(QString, text);
    QFETCH(QString, spans);
    QCOMPARE(described(parseInline(text)), spans);
}

/// These scripts have no spaces, and their punctuation stands in the place of a space.
void TestInline::readsEmphasisBesideAsianText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spans");
    const auto row = [](const char *text, const char *spans) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(spans);
    };
    row("**注意：**这里没有空格。", "{b:注意：}这里没有空格。");
    row("请先阅读**“安装说明”**再继续", "请先阅读{b:“安装说明”}再继续");
    row("运行**`make`**命令", "运行{bc:make}命令");
    row("*斜体。*之后", "{i:斜体。}之后");
    row("***両方。***も", "{bi:両方。}も");
    row("~~删除。~~之后", "{s:删除。}之后");
    row("**중요!**합니다", "{b:중요!}합니다");
    row("**「強調」**の**カタカナ。**と", "{b:「強調」}の{b:カタカナ。}と");
    row("**a)**中文 **b**中文", "{b:a)}中文 {b:b}中文");
    row("中文** 不是 **粗体", "中文** 不是 **粗体");
    row("2 * 3 * 4 的结果", "2 * 3 * 4 的结果");
    row("**bold:**text", "**bold:**text");
}

void TestInline::readsEmphasisBesideAsianText()
{
    QFETCH(QString, text);
    QFETCH(QString, spans);
    QCOMPARE(described(parseInline(text)), spans);
}

void TestInline::readsLinksWhoseAddressIsKnown()
{
    const Definitions known{{QStringLiteral("man"), QStringLiteral("https://x.org/m")}};
    QCOMPARE(described(parseInline(u"[the *manual*][Man], [man][], [man], ![a][man], [no][other] a[0]", known)),
             QStringLiteral("{@https://x.org/m:the }{i@https://x.org/m:manual}, {@https://x.org/m:man}, {@https://x.org/m:man}, "
                            "{p@https://x.org/m:image: a, https://x.org/m}, [no][other] a[0]"));
    QCOMPARE(described(parseInline(u"[the manual][man]")), QStringLiteral("[the manual][man]"));
    const Definitions unsafe{{QStringLiteral("a"), QStringLiteral("file:///etc/passwd")}};
    QCOMPARE(described(parseInline(u"[a]", unsafe)), QStringLiteral("a"));
}

void TestInline::longFormulasAndManyDollarsCostLittle()
{
    QElapsedTimer timer;
    timer.start();
    for (const QString &text :
         {QStringLiteral("$a ").repeated(1400), QStringLiteral("\\(a ").repeated(1000), QStringLiteral("[^").repeated(2000),
          QStringLiteral("`$ ").repeated(1300), QStringLiteral("<sup>a").repeated(800), QString(4096, u'$')})
        QVERIFY(!plainText(parseInline(closeOpenEnd(text))).isEmpty());
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

void TestInline::closesWhatTheEndLeavesOpen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("closed");
    const auto row = [](const char *text, const char *closed) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(closed);
    };
    row("plain", "plain");
    row("a **b", "a **b**");
    row("a **b ", "a **b**");
    row("a **", "a ");
    row("a **b*", "a **b**");
    row("a **b** c", "a **b** c");
    row("a *b **c", "a *b **c***");
    row("a `b", "a `b`");
    row("a ``b `c", "a ``b `c``");
    row("a ``b`", "a ``b``");
    row("a `", "a ");
    row("a `**b", "a `**b`");
    row("**a `b", "**a `b`**");
    row("~~a", "~~a~~");
    row("snake_case", "snake_case");
    row("3 * 4", "3 * 4");
    row("\\*a", "\\*a");
    row("see [x](http://a", "see x");
    row("see ![x](http://a", "see x");
    row("see **[x](", "see **x**");
    row("[x](http://a) b", "[x](http://a) b");
    row("a[0] = [1, 2", "a[0] = [1, 2");
    row("a \\(x_1", "a \\(x_1\\)");
    row("a \\(x \\", "a \\(x \\)");
    row("a $$x*y", "a $$x*y$$");
    row("it costs $5 and *a", "it costs $5 and *a*");
    row("**a \\(x", "**a \\(x\\)**");
    row("a $x*y$ b", "a $x*y$ b");
    row("H<sub>2", "H<sub>2</sub>");
    row("H<su", "H");
    row("a<br", "a");
    row("a `<sup>` b", "a `<sup>` b");
    row("a < b", "a < b");
    row("", "");
}

void TestInline::closesWhatTheEndLeavesOpen()
{
    QFETCH(QString, text);
    QFETCH(QString, closed);
    QCOMPARE(closeOpenEnd(text), closed);
}

void TestInline::joinsSpansOfOneFormat() { QCOMPARE(parseInline(u"a & b_c <i> [d").size(), 1); }

QTEST_GUILESS_MAIN(TestInline)
#include "tst_inline.moc"
