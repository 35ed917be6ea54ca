// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "awkward/awkward.h"
#include "chat/thinktagsplitter.h"

#include <QTest>

using namespace corral;
using chat::Message;
using chat::ThinkTagSplitter;

class TestThinkTagSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsThinkingFromContent_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("thinking");
        QTest::addColumn<QString>("content");
        const auto row = [](const char *name, const char *text, const char *thinking, const char *content) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(thinking) << QString::fromUtf8(content);
        };
        row("none", "Hello", "", "Hello");
        row("both tags", "<think>\nA b\n\nc\n</think>\n\nHello\n", "A b\n\nc", "Hello\n");
        row("in one line", "<think>A</think>Hello", "A", "Hello");
        row("the longer name", "<thinking>A</thinking>B", "A", "B");
        row("blanks before", "\n <think>A</think>B", "A", "B");
        row("empty", "<think>\n\n</think>\n\nHello", "", "Hello");
        row("open", "<think>\nA b", "A b", "");
        row("only the closing tag", "A\nb\n</think>\n\nHello", "A\nb", "Hello");
        row("only the closing tag, at the end of a line", "A b.</think>\nHello", "A b.", "Hello");
        row("only the closing tag, before a word", "A\n</think>Hello", "A", "Hello");
        row("nothing before the closing tag", "</think>\n\nHello", "", "Hello");
        row("spoken of", "The model writes <think> and </think> around it.", "",
            "The model writes <think> and </think> around it.");
        row("in code", "See `</think>`\nand\n```xml\n<think>\n</think>\n```\n", "",
            "See `</think>`\nand\n```xml\n<think>\n</think>\n```\n");
        row("in code of a thought", "<think>\n```\nx = \"</think>\"\n```\ny `</think>` z\n</think>\nHello",
            "```\nx = \"</think>\"\n```\ny `</think>` z", "Hello");
        row("a lone mark of code in a thought", "<think>The ` key.</think>Press it.", "The ` key.", "Press it.");
        row("a fence left open in a thought", "<think>\n```\nA\n</think>\nHello", "```\nA", "Hello");
        row("a second pair", "<think>A</think>B\n<think>C</think>\nD", "A", "B\n<think>C</think>\nD");
        row("looks alike", "<thin air> and </thin", "", "<thin air> and </thin");
        row("almost", "<think", "", "<think");
        row("blanks", " \n", "", " \n");
    }

    void splitsThinkingFromContent()
    {
        QFETCH(const QString, text);
        for (const int size : {int(text.size()), 1, 2, 3, 7}) {
            ThinkTagSplitter splitter;
            QString thinking;
            QString content;
            const auto add = [&](const ThinkTagSplitter::Piece &piece) {
                if (piece.contentIsThinking)
                    thinking += std::exchange(content, {});
                thinking += piece.thinking;
                content += piece.content;
            };
            for (qsizetype at = 0; at < text.size(); at += size)
                add(splitter.append(QStringView(text).mid(at, size)));
            add(splitter.finish());
            while (!thinking.isEmpty() && thinking.back().isSpace())
                thinking.chop(1);
            QTEST(thinking, "thinking");
            QTEST(content, "content");
        }
    }

    void storedAnswersAreSplit()
    {
        Message answer;
        answer.role = chat::role::assistant;
        answer.content = awkward::answer(QStringLiteral("think-closed"));
        chat::splitThinkTags(answer);
        QVERIFY(answer.thinking.startsWith(QStringLiteral("The user wants")));
        QVERIFY(answer.thinking.endsWith(QStringLiteral("That is 4.")));
        QCOMPARE(answer.content, QStringLiteral("The answer is **4**.\n"));
        answer.content = QStringLiteral("<think>B</think>C");
        chat::splitThinkTags(answer);
        QCOMPARE(answer.content, QStringLiteral("<think>B</think>C")); // the thinking is already known

        for (const auto &[name, thinks] : {std::pair{"think-only-closing", true}, std::pair{"think-empty", false},
                                           std::pair{"think-in-code", false}, std::pair{"think-later", false}}) {
            answer = {};
            answer.content = awkward::answer(QString::fromLatin1(name));
            chat::splitThinkTags(answer);
            QVERIFY2(answer.thinking.isEmpty() != thinks, name);
        }
        QVERIFY(answer.content.contains(QStringLiteral("</think>"))); // of the last answer, which mentions the tags
    }

    void aLongAnswerCostsLittle()
    {
        QElapsedTimer timer;
        timer.start();
        ThinkTagSplitter splitter;
        qsizetype size = 0;
        const QString piece = QStringLiteral("a < b `c` <i>d</i>\n</thin");
        for (int i = 0; i < 20000; ++i)
            size += splitter.append(piece).content.size();
        size += splitter.finish().content.size();
        QCOMPARE(size, 20000 * piece.size());
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestThinkTagSplitter)
#include "tst_thinktagsplitter.moc"
