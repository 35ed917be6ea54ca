// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/file.h"
#include "testdata.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using namespace std::chrono_literals;
using chat::Message;
using exchange::Imported;

namespace {

struct Read
{
    QList<Imported> conversations;
    QList<Error> failures;
    Result<void> result;
};

Read readAll(const QString &path)
{
    Read read;
    read.result = exchange::readFile(path, [&](Result<Imported> conversation, qint64) {
        if (conversation)
            read.conversations.append(*std::move(conversation));
        else
            read.failures.append(conversation.error());
        return true;
    });
    return read;
}

Read readData(const char *name) { return readAll(test::dataPath(QStringLiteral("exchange/") + QLatin1String(name))); }

QList<Message> shown(const Imported &imported)
{
    QList<Message> messages;
    for (const auto &id : chat::shownPath(imported.stored))
        messages.append(*imported.stored.tree.find(id));
    return messages;
}

QStringList textsOf(const QList<Message> &messages)
{
    QStringList texts;
    for (const auto &message : messages)
        texts.append(message.content);
    return texts;
}

}

class TestImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConversationOfChatGptIsRead()
    {
        const auto read = readData("chatgpt/conversations.json");
        QVERIFY(read.result);
        QCOMPARE(read.conversations.size(), 2);
        QCOMPARE(read.failures.size(), 3); // an object, a text and a number
        const auto &pony = read.conversations.first();
        QCOMPARE(pony.leftOut, 0);
        const auto &conversation = pony.stored.conversation;
        QCOMPARE(conversation.title, QStringLiteral("A pony"));
        QVERIFY(conversation.model.isEmpty()); // one of here is proposed
        QCOMPARE(conversation.createdAt.toMSecsSinceEpoch(), 1741944600000);
        QCOMPARE(conversation.updatedAt.toMSecsSinceEpoch(), 1741944620500);
        const auto messages = shown(pony);
        QCOMPARE(textsOf(messages),
                 QStringList({QStringLiteral("[image: pony.png]\n\nWhat is in the picture?\n\n[file: notes.pdf]"),
                              QStringLiteral("A pony."), QString(), QStringLiteral("Ponies are small horses."),
                              QStringLiteral("Ponies are small.")}));
        QCOMPARE(messages.at(0).createdAt.toMSecsSinceEpoch(), 1741944600250);
        QCOMPARE(messages.at(1).thinking, QStringLiteral("**Looking closely**\n\nIt has hooves."));
        QCOMPARE(messages.at(1).model, QStringLiteral("gpt-5"));
        const auto calls = chat::partsOf<llm::ToolCall>(messages.at(2).parts);
        QCOMPARE(calls.size(), 1);
        QCOMPARE(calls.first().name, QStringLiteral("web.run"));
        QCOMPARE(calls.first().arguments.value(QLatin1String("query")).toString(), QStringLiteral("ponies"));
        QCOMPARE(messages.at(3).role, chat::role::tool);
        QVERIFY(messages.at(4).thinking.isEmpty());
        QCOMPARE(messages.at(4).model, QStringLiteral("gpt-5")); // the default of the conversation
    }

    void anotherAnswerOfChatGptIsABranch()
    {
        const auto read = readData("chatgpt/conversations.json");
        const auto &tree = read.conversations.first().stored.tree;
        const auto answers = tree.children(tree.children({}).first());
        QCOMPARE(answers.size(), 2);
        const auto &other = *tree.find(answers.last());
        QCOMPARE(other.content, QStringLiteral("A horse 🐎."));
        QCOMPARE(other.thinking, QStringLiteral("**Looking closely**\n\nIt has hooves."));
        QCOMPARE(other.model, QStringLiteral("gpt-5-mini"));
    }

    void oddNodesOfChatGptCostNoOthers()
    {
        const auto read = readData("chatgpt/conversations.json");
        const auto &odd = read.conversations.last();
        QCOMPARE(textsOf(shown(odd)), QStringList({QStringLiteral("Still read"), QStringLiteral("Below the odd ones")}));
        QCOMPARE(odd.stored.tree.messages().back().content, QStringLiteral("Named by nobody"));
        QCOMPARE(odd.leftOut, 4); // two parts and two roles
        QCOMPARE(odd.stored.conversation.title, QStringLiteral("Still read"));
    }

    void aConversationOfOpenWebUiIsRead()
    {
        const auto read = readData("openwebui/chat-export.json");
        QVERIFY(read.result);
        QCOMPARE(read.conversations.size(), 3);
        const auto &sky = read.conversations.first();
        QCOMPARE(sky.stored.conversation.title, QStringLiteral("Sky"));
        QCOMPARE(sky.stored.conversation.systemPrompt, QStringLiteral("You know physics."));
        QCOMPARE(sky.stored.conversation.model, QStringLiteral("qwen3:8b"));
        QCOMPARE(sky.stored.conversation.updatedAt.toSecsSinceEpoch(), 1741944700);
        const auto messages = shown(sky);
        QCOMPARE(textsOf(messages),
                 QStringList({QStringLiteral("Why is the sky blue?\n\n[image]"), QStringLiteral("Because of **scattering**."),
                              QStringLiteral("And red?"), QStringLiteral("At dus")}));
        QCOMPARE(messages.at(0).parts,
                 QList<chat::Part>(
                     {chat::Image{QStringLiteral("sky.png"), QStringLiteral("image/png"), "\x89PNG\r\n\x1a\n"},
                      chat::Attachment{QStringLiteral("sky.txt"), QStringLiteral("text/plain"), QStringLiteral("Rayleigh")}}));
        QCOMPARE(messages.at(1).thinking, QStringLiteral("Light & air\n\nscatter"));
        QCOMPARE(messages.at(1).thinkingTime, std::chrono::nanoseconds(5s));
        QCOMPARE(messages.at(1).metrics.answerTokens, 34);
        QCOMPARE(messages.at(1).metrics.eval, std::chrono::nanoseconds(3s));
        QCOMPARE(messages.at(3).state, Message::State::Interrupted);
        const auto answers = sky.stored.tree.children(messages.at(0).id);
        QCOMPARE(answers.size(), 2);
        const auto &failed = *sky.stored.tree.find(answers.last());
        QCOMPARE(failed.state, Message::State::Failed);
        QCOMPARE(failed.error->message, QStringLiteral("model requires more system memory"));
        QCOMPARE(failed.model, QStringLiteral("llama3.2:3b"));
    }

    void anOlderListOfOpenWebUiIsRead()
    {
        const auto old = readData("openwebui/chat-export.json").conversations.at(1);
        QCOMPARE(textsOf(shown(old)),
                 QStringList({QStringLiteral("Hi"), QStringLiteral("Hello"), QStringLiteral("Night falls.")}));
        QCOMPARE(old.stored.conversation.model, QStringLiteral("llama2"));
        QCOMPARE(old.stored.conversation.systemPrompt, QStringLiteral("Old prompt"));
        QCOMPARE(old.leftOut, 3);
    }

    void messagesThatAreEachOthersParentsAreRead()
    {
        const auto loop = readData("openwebui/chat-export.json").conversations.at(2);
        QCOMPARE(loop.stored.tree.messages().size(), std::size_t(2));
        QCOMPARE(shown(loop).size(), 2);
    }

    void aConversationOfLmStudioIsRead()
    {
        const auto read = readData("lmstudio/1741944600000.conversation.json");
        QVERIFY(read.result);
        QCOMPARE(read.conversations.size(), 1);
        const auto &counting = read.conversations.first();
        QCOMPARE(counting.stored.conversation.title, QStringLiteral("Counting"));
        QCOMPARE(counting.stored.conversation.systemPrompt, QStringLiteral("Count slowly."));
        QCOMPARE(counting.stored.conversation.model, QStringLiteral("qwen3-8b"));
        const auto messages = shown(counting);
        QCOMPARE(textsOf(messages), QStringList({QStringLiteral("Count to two.\n\n[file: 1741 - list.txt]"),
                                                 QStringLiteral("One. Two."), QStringLiteral("And three?")}));
        const auto &answer = messages.at(1);
        QCOMPARE(answer.thinking, QStringLiteral("One, then two."));
        QCOMPARE(answer.model, QStringLiteral("qwen3-8b"));
        QCOMPARE(answer.metrics.answerTokens, 8);
        QCOMPARE(answer.metrics.eval, std::chrono::nanoseconds(1500ms));
        QCOMPARE(answer.firstToken, std::chrono::nanoseconds(250ms));
        QCOMPARE(chat::partsOf<llm::ToolCall>(answer.parts).first().arguments.value(QLatin1String("to")).toInt(), 2);
        QCOMPARE(chat::partsOf<chat::Attachment>(answer.parts).size(), 1);
        const auto versions = counting.stored.tree.siblings(answer.id);
        QCOMPARE(versions.size(), 2);
        QCOMPARE(counting.stored.tree.find(versions.first())->content, QStringLiteral("Two."));
        QCOMPARE(counting.leftOut, 2); // without versions, and with an unknown role
    }

    /// So that a second import can tell that it is there already.
    void theIdsAreTheSameAtEachImport()
    {
        for (const char *name :
             {"chatgpt/conversations.json", "openwebui/chat-export.json", "lmstudio/1741944600000.conversation.json"}) {
            const auto first = readData(name).conversations;
            const auto second = readData(name).conversations;
            QSet<chat::Id> ids;
            for (qsizetype i = 0; i < first.size(); ++i) {
                QCOMPARE(second.at(i).stored.conversation, first.at(i).stored.conversation);
                QVERIFY(second.at(i).stored.tree.messages() == first.at(i).stored.tree.messages());
                ids.insert(first.at(i).stored.conversation.id);
            }
            QCOMPARE(ids.size(), first.size());
        }
    }

    void anUnreadableFileSaysWhatItIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QStringLiteral("empty.json") << QStringLiteral("empty.json is empty. Corral reads");
        QTest::newRow("blank") << QStringLiteral("blank.json") << QStringLiteral("blank.json is empty. Corral reads");
        QTest::newRow("text") << QStringLiteral("text.txt")
                              << QStringLiteral("text.txt has no conversations that Corral can read. Corral");
        QTest::newRow("archive") << QStringLiteral("archive.zip")
                                 << QStringLiteral("archive.zip is a ZIP archive. Unpack it and choose");
    }

    void anUnreadableFileSaysWhatItIs()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, words);
        const auto read = readAll(test::dataPath(QStringLiteral("exchange/broken/") + name));
        QVERIFY(!read.result);
        QVERIFY2(joined(read.result.error()).startsWith(words), qPrintable(joined(read.result.error())));
        QVERIFY(read.conversations.isEmpty());
    }

    void aMissingFileIsAnError()
    {
        const auto read = readAll(QStringLiteral("/nowhere/conversations.json"));
        QVERIFY(!read.result);
        QVERIFY(read.result.error().message.contains(QLatin1String("conversations.json")));
    }

    void aForeignJsonFileIsNoConversation()
    {
        const auto read = readData("broken/foreign.json");
        QCOMPARE(read.failures.size(), 1);
        QVERIFY(read.failures.first().message.contains(QLatin1String("not a conversation")));
    }

    void oneBrokenConversationCostsNoOther()
    {
        const auto read = readData("broken/one-bad.json");
        QCOMPARE(read.conversations.size(), 2);
        QCOMPARE(read.failures.size(), 1);
        QVERIFY(read.failures.first().message.contains(QLatin1String("not valid JSON")));
    }

    void whatPrecedesTheEndOfATruncatedFileIsRead()
    {
        const auto read = readData("broken/truncated.json");
        QCOMPARE(read.conversations.size(), 1);
        QCOMPARE(read.failures.size(), 1);
        QVERIFY(read.failures.first().message.contains(QLatin1String("ends in the middle")));
    }

    /// A tree of a hundred thousand messages in a row, and one with as many brackets.
    void hugeFilesAreRead()
    {
        QTemporaryDir folder;
        QByteArray json("[{\"id\": \"big\", \"chat\": {\"messages\": [");
        for (int i = 0; i < 100'000; ++i)
            json += QByteArray(i ? "," : "") + "{\"role\":\"user\",\"content\":\"" + QByteArray::number(i) + "\"}";
        json += "]}}, " + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "]";
        QFile file(folder.filePath(QStringLiteral("big.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) == json.size());
        file.close();
        const auto read = readAll(file.fileName());
        QCOMPARE(read.conversations.size(), 1);
        QCOMPARE(shown(read.conversations.first()).size(), 100'000);
        QCOMPARE(read.failures.size(), 1);
    }

    void damagedFilesDoNoHarm()
    {
        QRandomGenerator random(12);
        for (const char *name :
             {"chatgpt/conversations.json", "openwebui/chat-export.json", "lmstudio/1741944600000.conversation.json"}) {
            const auto whole = test::dataFile(QStringLiteral("exchange/") + QLatin1String(name)).trimmed();
            const auto element = whole.startsWith('[') ? whole.mid(1, whole.size() - 2) : whole;
            for (int round = 0; round < 300; ++round) {
                // Names and values trade places, which keeps the JSON valid and makes the types wrong.
                auto damaged = element;
                for (int i = 0; i < 4; ++i) {
                    const auto from = damaged.indexOf(": ", random.bounded(int(damaged.size())));
                    if (from > 0)
                        damaged.replace(from, damaged.indexOf('\n', from) - from, ": [{\"a\": null}],");
                }
                const auto read = exchange::readConversation(damaged);
                QVERIFY(read || !read.error().message.isEmpty());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestImports)
#include "tst_imports.moc"
