// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/markdowntext.h"

#include <QJsonObject>
#include <QTest>

using namespace corral::chat;
using corral::exchange::asMarkdown;

namespace {

Message message(const char *id, const char *parent, const char *who, const QString &content)
{
    Message made;
    made.id = QLatin1String(id);
    made.parentId = QLatin1String(parent);
    made.role = QLatin1String(who);
    made.model = made.isAnswer() ? QStringLiteral("llama3.2") : QString();
    made.content = content;
    made.createdAt = QDateTime(QDate(2026, 3, 14), QTime(9, 30), Qt::UTC);
    return made;
}

QString textOf(const Tree &tree, const Conversation &conversation = {})
{
    return asMarkdown(conversation, tree, tree.path(tree.newestLeaf()));
}

const QString at = QStringLiteral(" · 2026-03-14T09:30:00Z\n\n");

}

/// The export of a conversation is complete, and no part affects the formatting of the next.
class TestMarkdownText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePathIsReadFromTheFirstToTheLast()
    {
        const Tree tree(
            {message("a", "", "user", QStringLiteral("Why?")), message("b", "a", "assistant", QStringLiteral("So."))});
        Conversation conversation;
        conversation.title = QStringLiteral("Questions");
        conversation.systemPrompt = QStringLiteral("Be brief.");
        conversation.draft = QStringLiteral("And");
        QCOMPARE(textOf(tree, conversation), QStringLiteral("# Questions\n\n## System prompt\n\nBe brief.\n\n## You") + at +
                                                 QStringLiteral("Why?\n\n## llama3.2") + at +
                                                 QStringLiteral("So.\n\n## Draft\n\nAnd\n\n"));
    }

    void whatWasThoughtIsQuoted()
    {
        auto answer = message("a", "", "assistant", QStringLiteral("Four."));
        answer.thinking = QStringLiteral("Two\n\n```\nand two");
        QVERIFY2(textOf(Tree({answer})).contains(QStringLiteral("> **Thinking**\n>\n> Two\n>\n> ```\n> and two\n\nFour.\n\n")),
                 qPrintable(textOf(Tree({answer}))));
    }

    void everyMessageBesideThePathIsThereOnce()
    {
        // a is a question; b, with a second answer, has the children c and d, of which d is newer; e answers a on the path.
        const Tree tree(
            {message("a", "", "user", QStringLiteral("text a")), message("b", "a", "assistant", QStringLiteral("text b")),
             message("c", "b", "user", QStringLiteral("text c")), message("d", "b", "user", QStringLiteral("text d")),
             message("e", "a", "assistant", QStringLiteral("text e")), message("f", "", "user", QStringLiteral("text f")),
             message("g", "a", "assistant", QStringLiteral("text g"))});
        const auto text = asMarkdown({}, tree, tree.path(QStringLiteral("g")));
        for (const auto &each : tree.messages())
            QCOMPARE(text.count(each.content), 1);
        QCOMPARE(
            text.mid(text.indexOf(QStringLiteral("## Other"))),
            QStringLiteral("## Other branches, which were not shown\n\n### Branch 1, after “You") + at.chopped(2) +
                QStringLiteral("”\n\n#### llama3.2") + at + QStringLiteral("text b\n\n#### You") + at +
                QStringLiteral("text c\n\n### Branch 2, after “llama3.2") + at.chopped(2) + QStringLiteral("”\n\n#### You") + at +
                QStringLiteral("text d\n\n### Branch 3, after “You") + at.chopped(2) + QStringLiteral("”\n\n#### llama3.2") + at +
                QStringLiteral("text e\n\n### Branch 4, from the beginning\n\n#### You") + at + QStringLiteral("text f\n\n"));
        QVERIFY(text.indexOf(QStringLiteral("text g")) < text.indexOf(QStringLiteral("## Other")));
    }

    void codeThatWasLeftOpenEndsWithItsMessage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("end");
        QTest::newRow("open") << QStringLiteral("```cpp\nint") << QStringLiteral("\n```");
        QTest::newRow("after a line end") << QStringLiteral("```\nint\n") << QStringLiteral("```");
        QTest::newRow("longer") << QStringLiteral("`````\n```\n````") << QStringLiteral("\n`````");
        QTest::newRow("tildes") << QStringLiteral("~~~\n```") << QStringLiteral("\n~~~");
        QTest::newRow("indented") << QStringLiteral("1. See\n   ```\n   int") << QStringLiteral("\n   ```");
        QTest::newRow("the second") << QStringLiteral("```\na\n```\n```\nb") << QStringLiteral("\n```");
        QTest::newRow("closed") << QStringLiteral("```\nint\n`````  ") << QString();
        QTest::newRow("inline") << QStringLiteral("```int``` is short") << QString();
        QTest::newRow("none") << QStringLiteral("int") << QString();
    }

    void codeThatWasLeftOpenEndsWithItsMessage()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, end);
        const auto all = textOf(Tree({message("a", "", "user", text)}));
        QVERIFY2(all.endsWith(at + text + end + QStringLiteral("\n\n")), qPrintable(all));
    }

    void callsAndResultsOfToolsStandBetweenLongerFences()
    {
        auto call = message("a", "", "assistant", QString());
        call.parts = {
            corral::llm::ToolCall{{}, 0, QStringLiteral("search"), {{QStringLiteral("text"), QStringLiteral("a ```` b")}}}};
        const auto text = textOf(Tree({call, message("b", "a", "tool", QStringLiteral("```"))}));
        QVERIFY2(text.contains(QStringLiteral("`````json\n{")) && text.contains(QStringLiteral("}\n`````\n\n")),
                 qPrintable(text));
        QVERIFY2(text.endsWith(QStringLiteral("## Tool") + at + QStringLiteral("````\n```\n````\n\n")), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestMarkdownText)
#include "tst_markdowntext.moc"
