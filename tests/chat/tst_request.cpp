// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/request.h"

#include <QTest>

using namespace corral;
using namespace corral::chat;

namespace {

Message message(const QString &role, const QString &content, Message::State state = Message::State::Complete)
{
    static int last = 0;
    Message made;
    made.id = QString::number(++last);
    made.role = role;
    made.content = content;
    made.state = state;
    return made;
}

/// The request as lines of "role: content", for a conversation in which each message is the child of the previous one.
QString asked(Conversation conversation, QList<Message> messages)
{
    Id last;
    for (auto &message : messages)
        message.parentId = std::exchange(last, message.id);
    const Tree tree(messages);
    QStringList lines;
    const auto request = requestFor(conversation, tree, last);
    for (const auto &said : request.messages)
        lines.append(said.role + QStringLiteral(": ") + said.content);
    return lines.join(u'\n');
}

}

class TestRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreSentWhereTheServerExpectsThem()
    {
        auto question = message(role::user, QStringLiteral("What is this?"));
        question.parts = {Attachment{QStringLiteral("a.md"), QStringLiteral("text/markdown"), QStringLiteral("x ``` y")},
                          Image{QStringLiteral("a.png"), QStringLiteral("image/png"), QByteArray("png")}};
        auto call = message(role::assistant, {});
        call.parts = {llm::ToolCall{QStringLiteral("1"), 0, QStringLiteral("look"), {}}};
        auto result = message(role::tool, QStringLiteral("A horse"));
        result.parts = {ToolResult{QStringLiteral("1"), QStringLiteral("look"), false}};
        call.parentId = question.id;
        result.parentId = call.id;
        const auto request = requestFor({}, Tree({question, call, result}), result.id);
        QCOMPARE(request.messages.size(), 3);
        QCOMPARE(request.messages.at(0).content, QStringLiteral("What is this?\n\na.md:\n````\nx ``` y\n````"));
        QCOMPARE(request.messages.at(0).images, QList<QByteArray>{"png"});
        QCOMPARE(request.messages.at(1).toolCalls.size(), 1);
        QCOMPARE(request.messages.at(2).toolName, QStringLiteral("look"));
        QCOMPARE(request.messages.at(2).toolCallId, QStringLiteral("1"));
    }

    void aTitleIsTheFirstLineThatSaysSomething_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("title");
        QTest::newRow("short") << "Hello there"
                               << "Hello there";
        QTest::newRow("blanks") << "\n \n  What   is\ta monad? \nSecond"
                                << "What is a monad?";
        QTest::newRow("marks") << "```\n---\n## Fix this\n"
                               << "Fix this";
        QTest::newRow("nothing") << " \n ??? \n"
                                 << "";
        QTest::newRow("long")
            << "Explain the difference between a process and a thread in Linux to me, and to those who have never "
               "written a program that has either"
            << QStringLiteral("Explain the difference between a process and a thread in Linux to me, and to those "
                              "who have never written a program…");
        QTest::newRow("no words") << QString(200, u'x') << QString(119, u'x') + u'…';
        QTest::newRow("surrogates") << QStringLiteral("😀").repeated(100) << QStringLiteral("😀").repeated(59) + u'…';
    }
    void aTitleIsTheFirstLineThatSaysSomething()
    {
        QFETCH(const QString, question);
        QTEST(titleFrom(question), "title");
    }

    void thePathIsSentAfterTheSystemPrompt()
    {
        Conversation conversation;
        conversation.systemPrompt = QStringLiteral("Be brief.");
        QCOMPARE(
            asked(conversation, {message(role::user, QStringLiteral("Hi")), message(role::assistant, QStringLiteral("Hello")),
                                 message(role::user, QStringLiteral("Bye"))}),
            QStringLiteral("system: Be brief.\nuser: Hi\nassistant: Hello\nuser: Bye"));
    }

    void emptyAndFailedAnswersAreLeftOut()
    {
        using State = Message::State;
        QCOMPARE(
            asked({},
                  {message(role::user, QStringLiteral("1")), message(role::assistant, QStringLiteral(" \n")),
                   message(role::user, QStringLiteral("2")), message(role::assistant, QStringLiteral("half"), State::Failed),
                   message(role::user, QStringLiteral("3")), message(role::assistant, QStringLiteral("cut"), State::Stopped),
                   message(role::user, QStringLiteral("4")), message(role::assistant, QStringLiteral("off"), State::Interrupted),
                   message(role::user, QStringLiteral("5"))}),
            QStringLiteral("user: 1\nuser: 2\nuser: 3\nassistant: cut\nuser: 4\nassistant: off\nuser: 5"));
    }

    void whatWasThoughtIsNotSent()
    {
        auto answer = message(role::assistant, QStringLiteral("42"));
        answer.thinking = QStringLiteral("hm");
        Tree tree(QList{answer});
        const auto request = requestFor({}, tree, answer.id);
        QCOMPARE(request.messages.first().thinking, QString());
        QCOMPARE(asked({}, {message(role::assistant, QStringLiteral("<think>\nhm\n</think>\n42")),
                            message(role::assistant, QStringLiteral("hm\n</think>\n43")),
                            message(role::assistant, QStringLiteral("<think>never ended")),
                            message(role::user, QStringLiteral("<think>mine</think>"))}),
                 QStringLiteral("assistant: 42\nassistant: 43\nuser: <think>mine</think>"));
    }
};

QTEST_APPLESS_MAIN(TestRequest)
#include "tst_request.moc"
