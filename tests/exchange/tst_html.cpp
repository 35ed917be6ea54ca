// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "awkward/awkward.h"
#include "exchange/html.h"
#include "exchange/markdownhtml.h"

#include <QRegularExpression>
#include <QTest>

using namespace corral;

namespace {

chat::StoredConversation conversationOf(const QString &text)
{
    chat::StoredConversation stored;
    stored.conversation.title = text.left(200);
    stored.conversation.systemPrompt = text;
    stored.conversation.draft = text;
    chat::Message answer;
    answer.id = QStringLiteral("a");
    answer.role = chat::role::assistant;
    answer.model = text.left(200);
    answer.content = text;
    answer.thinking = text;
    answer.parts = {chat::Attachment{text, text, text}, llm::ToolCall{{}, 0, text, {{text, text}}},
                    chat::ToolResult{{}, text, false}, chat::Image{text, text, "x"}};
    stored.tree.add(answer);
    return stored;
}

/// The elements and attributes that come out, whatever goes in.
QString problemIn(const QString &html)
{
    static const QRegularExpression tag(QStringLiteral("<(/?)([^\\s>]*)([^>]*)>"));
    static const QRegularExpression known(QStringLiteral(
        "^(!DOCTYPE|html|head|meta|title|style|body|section|div|h[1-6]|span|p|a|em|strong|del|code|pre|blockquote|ul|ol|li|"
        "hr|br|img|input|table|thead|tbody|tr|th|td)$"));
    static const QRegularExpression bad(
        QStringLiteral("\\s(on\\w+|style)\\s*=|(src|href)=\"(?!https?:|mailto:|data:image/|\"|#|[^:\"]*\")"),
        QRegularExpression::CaseInsensitiveOption);
    for (auto found = tag.globalMatch(html); found.hasNext();) {
        const auto each = found.next();
        if (!known.match(each.captured(2)).hasMatch() || bad.match(each.captured(3)).hasMatch())
            return each.captured(0);
    }
    return {};
}

}

class TestHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingRunsAndNothingIsLoaded_data()
    {
        QTest::addColumn<QString>("text");
        const char *texts[] = {"<script>alert(1)</script>",
                               "a <img src=x onerror=alert(1)> b",
                               "![cat](https://tracker.example/cat.png)",
                               "[![in a link](https://tracker.example/a.png)](https://example.org)",
                               "![](javascript:alert(1))",
                               "[x](javascript:alert(1)) [y](data:text/html,<b>) [z](vbscript:x)",
                               "</pre></section></body><script>x</script>",
                               "\"><svg onload=alert(1)>",
                               "<details><summary>s</summary>\n\nin\n</details>",
                               "| <b>a</b> | ![p](http://x/p) |\n|--|--|\n| ~~<i>c</i>~~ | `<d>` |",
                               "```\"><script>\n</code></pre><script>\n```",
                               "<style>*{display:none}</style>",
                               "- [ ] <u>todo</u>\n- [x] done"};
        for (const char *text : texts)
            QTest::newRow(text) << QString::fromUtf8(text);
        for (const auto &answer : awkward::answers())
            QTest::newRow(qPrintable(answer.name)) << answer.text;
    }

    void nothingRunsAndNothingIsLoaded()
    {
        QFETCH(const QString, text);
        const auto html = exchange::toHtml(conversationOf(text));
        const auto body = html.mid(html.indexOf(QLatin1String("<body>")));
        QCOMPARE(problemIn(body), QString());
        QVERIFY(!body.contains(QLatin1String("<script")));
        QVERIFY(!body.contains(QLatin1String("src=\"http")));
        QVERIFY(!body.contains(QLatin1String("raw HTML omitted")));
    }

    void tagsAreShownAsText()
    {
        QCOMPARE(exchange::htmlFrom(QStringLiteral("a <b>c</b>")), QStringLiteral("<p>a &lt;b&gt;c&lt;/b&gt;</p>\n"));
        QVERIFY(exchange::htmlFrom(QStringLiteral("<div>\nin it\n</div>")).contains(QLatin1String("&lt;div&gt;\nin it")));
    }

    void picturesBecomeLinks()
    {
        QCOMPARE(exchange::htmlFrom(QStringLiteral("![a *cat*](http://x/c.png)")),
                 QStringLiteral("<p><a href=\"http://x/c.png\">a <em>cat</em></a></p>\n"));
    }

    void theExtensionsAreRendered()
    {
        const auto html = exchange::htmlFrom(QStringLiteral("| a |\n|--:|\n| ~~b~~ |\n\nhttps://example.org"));
        QVERIFY(html.contains(QLatin1String("<table>")));
        QVERIFY(html.contains(QLatin1String("<del>b</del>")));
        QVERIFY(html.contains(QLatin1String("<a href=\"https://example.org\">")));
    }

    void picturesOfQuestionsAreInTheFile()
    {
        chat::StoredConversation stored;
        chat::Message question;
        question.id = QStringLiteral("q");
        question.role = chat::role::user;
        question.parts = {chat::Image{QStringLiteral("a\".png"), QStringLiteral("image/png"), "abc"},
                          chat::Image{QStringLiteral("b.svg"), QStringLiteral("image/svg+xml"), "<svg/>"}};
        stored.tree.add(question);
        const auto html = exchange::toHtml(stored);
        QVERIFY(html.contains(QLatin1String("<img alt=\"a&quot;.png\" src=\"data:image/png;base64,YWJj\">")));
        QVERIFY(html.contains(QLatin1String("b.svg")));
        QVERIFY(!html.contains(QLatin1String("svg+xml")));
    }

    void otherBranchesFollow()
    {
        chat::StoredConversation stored;
        const auto add = [&](const char *id, const char *parent, const QString &role) {
            chat::Message message;
            message.id = QLatin1String(id);
            message.parentId = QLatin1String(parent);
            message.role = role;
            message.content = QStringLiteral("text of %1").arg(message.id);
            stored.tree.add(message);
        };
        add("q", "", chat::role::user);
        add("old", "q", chat::role::assistant);
        add("new", "q", chat::role::assistant);
        const auto html = exchange::toHtml(stored);
        const auto heading = html.indexOf(QLatin1String("Other branches"));
        QVERIFY(html.indexOf(QLatin1String("text of new")) < heading);
        QVERIFY(html.indexOf(QLatin1String("text of old")) > heading);
        stored.conversation.leaf = QStringLiteral("old");
        QVERIFY(exchange::toHtml(stored).indexOf(QLatin1String("text of old")) < heading);
        QVERIFY(!exchange::toHtml(chat::withoutOtherBranches(stored)).contains(QLatin1String("text of new")));
    }
};

QTEST_APPLESS_MAIN(TestHtml)
#include "tst_html.moc"
