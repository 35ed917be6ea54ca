// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "awkward/awkward.h"
#include "exchange/file.h"
#include "exchange/jsonwriter.h"
#include "testdata.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace corral;
using namespace std::chrono_literals;
using chat::Message;

namespace {

const QDateTime noon(QDate(2026, 3, 14), QTime(12, 0, 0, 250), Qt::UTC);

Message message(const QString &id, const QString &parent, const QString &role, const QString &content)
{
    Message made;
    made.id = id;
    made.parentId = parent;
    made.role = role;
    made.content = content;
    made.createdAt = noon;
    return made;
}

chat::StoredConversation everything()
{
    chat::StoredConversation stored;
    auto &conversation = stored.conversation;
    conversation.id = QStringLiteral("c");
    conversation.title = QStringLiteral("It's \"so\": naïve 🐎\n");
    conversation.model = QStringLiteral("qwen3:8b");
    conversation.systemPrompt = QStringLiteral("Be brief.\n");
    conversation.createdAt = noon;
    conversation.updatedAt = noon.addSecs(60);
    conversation.draft = QStringLiteral("And what about –");
    conversation.queued = {QStringLiteral("one"), QStringLiteral("two\nlines")};
    conversation.leaf = QStringLiteral("a1");
    stored.tree.add(message(QStringLiteral("q"), {}, chat::role::user, QStringLiteral("Why?")));
    auto answer = message(QStringLiteral("a1"), QStringLiteral("q"), chat::role::assistant, QStringLiteral("So."));
    answer.thinking = QStringLiteral("hm");
    answer.parts = {chat::Image{QStringLiteral("a.png"), QStringLiteral("image/png"), QByteArray("\x89PNG\0\xff", 6)},
                    llm::ToolCall{QStringLiteral("call_1"), 2, QStringLiteral("add"), {{QStringLiteral("a"), 1}}},
                    llm::ToolCall{{}, 0, QStringLiteral("add"), {}, QStringLiteral("{broken")},
                    chat::Attachment{QStringLiteral("naïve.txt"), QStringLiteral("text/plain"), QStringLiteral("one\n🐎")},
                    chat::ToolResult{QStringLiteral("call_1"), QStringLiteral("add"), true},
                    chat::ToolResult{}};
    answer.model = QStringLiteral("qwen3:8b");
    answer.state = Message::State::Failed;
    answer.doneReason = QStringLiteral("length");
    answer.metrics = {5s, 1ns, 2s, 3s, 44, (qint64(1) << 60) + 1, true};
    answer.context = 4096;
    answer.firstToken = 310ms;
    answer.thinkingTime = 6s;
    answer.error = Error{Error::Kind::Http, 404, QStringLiteral("model not found"), QStringLiteral("Pull it.")};
    stored.tree.add(answer);
    stored.tree.add(message(QStringLiteral("a2"), QStringLiteral("q"), chat::role::assistant, {}));
    stored.tree.add(message(QStringLiteral("root2"), {}, chat::role::system, QStringLiteral("another beginning")));
    return stored;
}

exchange::Imported back(const QByteArray &json)
{
    auto read = exchange::readConversation(json);
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return *std::move(read);
}

void compare(const chat::StoredConversation &read, const chat::StoredConversation &written)
{
    QCOMPARE(read.conversation, written.conversation);
    QCOMPARE(read.tree.messages().size(), written.tree.messages().size());
    for (std::size_t i = 0; i < written.tree.messages().size(); ++i)
        QVERIFY2(read.tree.messages().at(i) == written.tree.messages().at(i), qPrintable(written.tree.messages().at(i).id));
}

}

/// An export that is imported again is the same conversation.
class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack()
    {
        const auto written = everything();
        const auto read = back(exchange::toJson(written, QStringLiteral("Büro")));
        compare(read.stored, written);
        QCOMPARE(read.server, QStringLiteral("Büro"));
        QCOMPARE(read.leftOut, 0);
    }

    void anEmptyConversationComesBack()
    {
        const auto read = back(exchange::toJson({}, {}));
        compare(read.stored, {});
    }

    void awkwardTextsComeBack()
    {
        chat::StoredConversation written;
        chat::Id parent;
        auto texts = awkward::answers() + awkward::questions() + awkward::largeAnswers();
        texts.append(
            {QStringLiteral("controls"), QString::fromLatin1("\0\x01\x1f\x7f\r\n\t", 7) + QChar(0x2029) + QChar(0xfeff)});
        for (const auto &text : texts) {
            auto one = message(text.name, parent, chat::role::user, text.text);
            one.thinking = text.text;
            one.parts = {chat::Attachment{text.name, {}, text.text},
                         llm::ToolCall{{}, 0, text.name, {{text.text.left(99), text.text}}}};
            written.tree.add(one);
            parent = text.name;
        }
        compare(back(exchange::toJson(written, {})).stored, written);
    }

    void randomTreesComeBack()
    {
        QRandomGenerator random(4711);
        for (int round = 0; round < 40; ++round) {
            chat::StoredConversation written;
            const auto count = random.bounded(1, 60);
            for (int i = 0; i < count; ++i) {
                const auto parent = random.bounded(-1, i) + 0;
                written.tree.add(message(QString::number(i), parent < 0 ? QString() : QString::number(parent),
                                         i % 2 ? chat::role::assistant : chat::role::user, QString::number(random.generate())));
            }
            const auto read = back(exchange::toJson(written, {}));
            compare(read.stored, written);
            for (const auto &each : written.tree.messages())
                QCOMPARE(read.stored.tree.children(each.id), written.tree.children(each.id));
        }
    }

    void anAnswerThatWasBeingGeneratedIsInterrupted()
    {
        chat::StoredConversation written;
        auto answer = message(QStringLiteral("a"), {}, chat::role::assistant, QStringLiteral("So f"));
        answer.state = Message::State::Streaming;
        written.tree.add(answer);
        QCOMPARE(back(exchange::toJson(written, {})).stored.tree.messages().front().state, Message::State::Interrupted);
    }

    void aFileOfSeveralIsReadOneByOne()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("all.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        auto second = everything();
        second.conversation.id = QStringLiteral("d");
        file.write(exchange::listBeginning() + exchange::toJson(everything(), {}) + exchange::listSeparator() +
                   exchange::toJson(second, {}) + exchange::listEnd());
        file.close();
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!QJsonDocument::fromJson(file.readAll()).isNull());
        QStringList ids;
        const auto read = exchange::readFile(file.fileName(), [&](Result<exchange::Imported> conversation, qint64) {
            ids.append(conversation ? conversation->stored.conversation.id : conversation.error().message);
            return true;
        });
        QVERIFY(read);
        QCOMPARE(ids, QStringList({QStringLiteral("c"), QStringLiteral("d")}));
    }

    void whatIsOddCostsNothingElse()
    {
        const auto read = back(test::dataFile(QStringLiteral("exchange/own/by-hand.json")));
        const auto &tree = read.stored.tree;
        QCOMPARE(tree.path(QStringLiteral("b")), QList<chat::Id>({QStringLiteral("a"), QStringLiteral("b")}));
        const auto &answer = *tree.find(QStringLiteral("b"));
        QCOMPARE(answer.state, Message::State::Interrupted);
        QCOMPARE(answer.metrics, llm::Metrics());
        QVERIFY(!answer.error);
        QCOMPARE(answer.parts.size(), 1);
        QCOMPARE(tree.find(QStringLiteral("a"))->content, QStringLiteral("Parent after"));
        QVERIFY(tree.find(QStringLiteral("o")));
        QCOMPARE(tree.messages().size(), std::size_t(3));
        QCOMPARE(read.leftOut, 5); // a part, a second message with the same id, one without, a role, and a text
    }

    void aNewerVersionIsRefusedAlone()
    {
        QStringList found;
        const auto read = exchange::readFile(
            test::dataPath(QStringLiteral("exchange/own/two.json")), [&](Result<exchange::Imported> conversation, qint64) {
                found.append(conversation ? conversation->stored.conversation.id : conversation.error().hint);
                return true;
            });
        QVERIFY(read);
        QCOMPARE(found, QStringList({QStringLiteral("c1"), QStringLiteral("Update Corral.")}));
    }

    void theBranchThatIsShownIsExportedAlone()
    {
        const auto shown = chat::withoutOtherBranches(everything());
        QCOMPARE(shown.tree.messages().size(), std::size_t(2));
        QVERIFY(!chat::hasBranches(shown.tree));
        QVERIFY(chat::hasBranches(everything().tree));
        compare(back(exchange::toJson(shown, {})).stored, shown);
    }

    /// What is cut off or overwritten anywhere is refused or read in part, and nothing else.
    void damagedFilesDoNoHarm()
    {
        const auto whole = exchange::toJson(everything(), QStringLiteral("Büro"));
        QRandomGenerator random(99);
        for (int round = 0; round < 3'000; ++round) {
            auto damaged = whole;
            if (round % 3 == 0)
                damaged.truncate(random.bounded(int(whole.size())));
            for (int i = 0; i < round % 5; ++i) {
                if (!damaged.isEmpty())
                    damaged[random.bounded(int(damaged.size()))] = char(random.bounded(256));
            }
            const auto read = exchange::readConversation(damaged);
            QVERIFY(read || !read.error().message.isEmpty());
        }
    }
};

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
