// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/connection.h"
#include "store/ollamaapp.h"
#include "store/store.h"

#include <QCoroTask>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using chat::Addition;

namespace {

std::shared_ptr<chat::StoredConversation> conversation(const char *id,
                                                       const QStringList &messages = {QStringLiteral("q"), QStringLiteral("a")})
{
    auto made = std::make_shared<chat::StoredConversation>();
    made->conversation.id = QLatin1String(id);
    made->conversation.title = QStringLiteral("Title");
    chat::Id parent;
    for (const auto &message : messages) {
        chat::Message one;
        one.id = message;
        one.parentId = std::exchange(parent, message);
        one.role = made->tree.messages().size() % 2 ? chat::role::assistant : chat::role::user;
        one.createdAt = QDateTime(QDate(2026, 3, 14), QTime(12, 0), Qt::UTC);
        one.content = QStringLiteral("text of ") + message;
        one.parts = {chat::Attachment{message, {}, message}};
        made->tree.add(one);
    }
    made->conversation.leaf = parent;
    return made;
}

Addition add(store::Store &store, const std::shared_ptr<chat::StoredConversation> &added)
{
    auto future = store.conversations.add(added);
    future.waitForFinished();
    return future.result().value();
}

chat::StoredConversation load(store::Store &store, const chat::Id &id)
{
    return QCoro::waitFor(store.conversations.load(id)).value();
}

QStringList titles(store::Store &store)
{
    QStringList found;
    const auto list = QCoro::waitFor(store.conversations.list()).value();
    for (const auto &each : list)
        found.append(each.title);
    found.sort();
    return found;
}

Result<void> execute(const QString &file, const QStringList &statements)
{
    return store::Connection(file).use([&](QSqlDatabase &database) {
        Result<void> done;
        for (const auto &statement : statements)
            done = done.and_then([&] { return store::execute(database, statement); });
        return done;
    });
}

struct Read
{
    QList<exchange::Imported> conversations;
    Result<void> result;
};

Read readApp(const QString &file)
{
    Read read;
    read.result = store::readOllamaApp(file, [&](Result<exchange::Imported> conversation, qint64) {
        read.conversations.append(std::move(conversation.value()));
        return true;
    });
    return read;
}

}

/// What comes from a file never replaces what is stored.
class TestAddition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewConversationIsAddedWithItsIds()
    {
        store::Store store(store::Database::inMemory);
        const auto added = add(store, conversation("c"));
        QCOMPARE(added.kind, Addition::Kind::Added);
        QCOMPARE(added.id, QStringLiteral("c"));
        const auto stored = load(store, added.id);
        QVERIFY(stored.tree.messages() == conversation("c")->tree.messages());
        QCOMPARE(stored.conversation.leaf, QStringLiteral("a"));
    }

    void theSameConversationIsKnown()
    {
        store::Store store(store::Database::inMemory);
        add(store, conversation("c"));
        QCOMPARE(add(store, conversation("c")).kind, Addition::Kind::Known);
        QCOMPARE(add(store, conversation("c", {QStringLiteral("q")})).kind, Addition::Kind::Known);
        QCOMPARE(titles(store), QStringList(QStringLiteral("Title")));
    }

    void aDifferentOneWithItsIdIsACopy()
    {
        store::Store store(store::Database::inMemory);
        add(store, conversation("c"));
        const auto added = add(store, conversation("c", {QStringLiteral("q"), QStringLiteral("b")}));
        QCOMPARE(added.kind, Addition::Kind::Copied);
        QVERIFY(added.id != QStringLiteral("c"));
        QCOMPARE(titles(store), QStringList({QStringLiteral("Title"), QStringLiteral("Title (imported)")}));
        const auto copy = load(store, added.id);
        QCOMPARE(chat::shownPath(copy).size(), 2);
        QCOMPARE(copy.tree.find(copy.conversation.leaf)->content, QStringLiteral("text of b"));
        QCOMPARE(copy.tree.find(copy.conversation.leaf)->parts.size(), 1);
        QVERIFY(load(store, QStringLiteral("c")).tree.messages() == conversation("c")->tree.messages());
    }

    void messagesOfAnotherConversationStayThere()
    {
        store::Store store(store::Database::inMemory);
        add(store, conversation("c"));
        const auto added = add(store, conversation("d"));
        QCOMPARE(added.kind, Addition::Kind::Added);
        QCOMPARE(load(store, QStringLiteral("c")).tree.messages().size(), std::size_t(2));
        QCOMPARE(load(store, added.id).tree.messages().size(), std::size_t(2));
    }

    void oneThatWasDeletedComesBack()
    {
        store::Store store(store::Database::inMemory);
        add(store, conversation("c"));
        store.conversations.remove(QStringLiteral("c"));
        QCOMPARE(add(store, conversation("c")).kind, Addition::Kind::Added);
        QCOMPARE(titles(store), QStringList(QStringLiteral("Title")));
    }

    void aMessageWithoutATimeHasThatOfTheOneBefore()
    {
        store::Store store(store::Database::inMemory);
        auto timeless = conversation("c");
        const auto time = timeless->tree.find(QStringLiteral("q"))->createdAt;
        timeless->tree.find(QStringLiteral("a"))->createdAt = {};
        add(store, timeless);
        const auto stored = load(store, QStringLiteral("c"));
        QCOMPARE(stored.tree.find(QStringLiteral("a"))->createdAt, time);
        QVERIFY(stored.conversation.createdAt.secsTo(QDateTime::currentDateTime()) < 3600);
    }

    void oneWithoutAnIdIsAdded()
    {
        store::Store store(store::Database::inMemory);
        QVERIFY(!add(store, conversation("", {})).id.isEmpty());
        QCOMPARE(titles(store).size(), 1);
    }

    void whatCannotBeWrittenLeavesNothingBehind()
    {
        QTemporaryDir folder;
        store::Store store(folder.filePath(QStringLiteral("corral.db")));
        QVERIFY(QCoro::waitFor(store.conversations.list()));
        QVERIFY(execute(folder.filePath(QStringLiteral("corral.db")),
                        {QStringLiteral("CREATE TRIGGER no BEFORE INSERT ON messages WHEN new.id = 'a' BEGIN SELECT "
                                        "raise(ABORT, 'no'); END")}));
        auto future = store.conversations.add(conversation("c"));
        future.waitForFinished();
        QVERIFY(!future.result());
        QCOMPARE(titles(store), QStringList());
        QVERIFY(!QCoro::waitFor(store.conversations.load(QStringLiteral("c"))));
    }

    void theConversationsOfOllamasAppAreRead()
    {
        QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("db.sqlite"));
        QVERIFY(execute(
            file,
            {QStringLiteral("PRAGMA journal_mode = WAL"),
             QStringLiteral(
                 "CREATE TABLE chats (id TEXT PRIMARY KEY, title TEXT NOT NULL DEFAULT '', created_at TIMESTAMP NOT NULL "
                 "DEFAULT CURRENT_TIMESTAMP, browser_state TEXT)"),
             QStringLiteral(
                 "CREATE TABLE messages (id INTEGER PRIMARY KEY AUTOINCREMENT, chat_id TEXT NOT NULL, role TEXT NOT NULL, "
                 "content TEXT NOT NULL DEFAULT '', thinking TEXT NOT NULL DEFAULT '', stream BOOLEAN NOT NULL DEFAULT 0, "
                 "model_name TEXT, created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, thinking_time_start TIMESTAMP, "
                 "thinking_time_end TIMESTAMP, tool_result TEXT)"),
             QStringLiteral(
                 "CREATE TABLE tool_calls (id INTEGER PRIMARY KEY AUTOINCREMENT, message_id INTEGER NOT NULL, type TEXT NOT "
                 "NULL, function_name TEXT NOT NULL, function_arguments TEXT NOT NULL, function_result TEXT)"),
             QStringLiteral(
                 "CREATE TABLE attachments (id INTEGER PRIMARY KEY AUTOINCREMENT, message_id INTEGER NOT NULL, filename TEXT "
                 "NOT NULL, data BLOB NOT NULL)"),
             QStringLiteral(
                 "INSERT INTO chats (id, title, created_at) VALUES ('one', 'Ponies', '2025-08-01 12:34:56.789123-07:00'), "
                 "('two', '', '2025-08-02 10:00:00'), ('three', 'Empty', 'never')"),
             QStringLiteral(
                 "INSERT INTO messages (id, chat_id, role, content, thinking, model_name, created_at, thinking_time_start, "
                 "thinking_time_end) VALUES (1, 'one', 'user', 'What is it?', '', NULL, '2025-08-01 12:35:00-07:00', NULL, "
                 "NULL), (2, 'one', 'assistant', 'A pony 🐎', 'hm', 'qwen3:8b', '2025-08-01 12:35:01-07:00', "
                 "'2025-08-01 12:35:01-07:00', '2025-08-01 12:35:03.5-07:00'), (3, 'two', 'user', 'Hi there', '', NULL, 'x', "
                 "NULL, NULL), (4, 'two', 'ghost', 'boo', '', NULL, 'x', NULL, NULL)"),
             QStringLiteral(
                 "INSERT INTO tool_calls (message_id, type, function_name, function_arguments, function_result) VALUES (2, "
                 "'function', 'look', '{\"at\": 1}', 'seen'), (2, 'function', 'guess', '{broken', NULL)"),
             QStringLiteral(
                 "INSERT INTO attachments (message_id, filename, data) VALUES (1, 'a.png', x'89504e470d0a'), (1, 'b.txt', "
                 "CAST('text' AS BLOB)), (1, 'c.bin', x'00ff')")}));
        const auto read = readApp(file);
        QVERIFY(read.result);
        QCOMPARE(read.conversations.size(), 3);
        const auto &ponies = read.conversations.at(0).stored;
        QCOMPARE(ponies.conversation.title, QStringLiteral("Ponies"));
        QCOMPARE(ponies.conversation.model, QStringLiteral("qwen3:8b"));
        QCOMPARE(ponies.conversation.createdAt.toUTC(), QDateTime(QDate(2025, 8, 1), QTime(19, 34, 56, 789), Qt::UTC));
        const auto &question = ponies.tree.messages().at(0);
        QCOMPARE(question.content, QStringLiteral("What is it?\n\n[file: c.bin]"));
        QCOMPARE(chat::partsOf<chat::Image>(question.parts).first().mediaType, QStringLiteral("image/png"));
        QCOMPARE(chat::partsOf<chat::Attachment>(question.parts).first().text, QStringLiteral("text"));
        const auto &answer = ponies.tree.messages().at(1);
        QCOMPARE(answer.content, QStringLiteral("A pony 🐎"));
        QCOMPARE(answer.thinkingTime, std::chrono::nanoseconds(std::chrono::milliseconds(2500)));
        QCOMPARE(answer.parentId, question.id);
        const auto calls = chat::partsOf<llm::ToolCall>(answer.parts);
        QCOMPARE(calls.size(), 2);
        QCOMPARE(calls.last().rawArguments, QStringLiteral("{broken"));
        QCOMPARE(read.conversations.at(1).stored.conversation.title, QStringLiteral("Hi there"));
        QCOMPARE(read.conversations.at(1).leftOut, 1);
        QCOMPARE(read.conversations.at(2).stored.tree.messages().size(), std::size_t(0));
    }

    /// The first version of the app: without columns and tables that came later.
    void anOlderDatabaseOfTheAppIsRead()
    {
        QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("db.sqlite"));
        QVERIFY(execute(file, {QStringLiteral("CREATE TABLE chats (id TEXT, title TEXT, created_at TIMESTAMP)"),
                               QStringLiteral("CREATE TABLE messages (id INTEGER, chat_id TEXT, role TEXT, content TEXT)"),
                               QStringLiteral("INSERT INTO chats VALUES ('c', 'Old', NULL)"),
                               QStringLiteral("INSERT INTO messages VALUES (1, 'c', 'user', 'Hi')")}));
        const auto read = readApp(file);
        QVERIFY(read.result);
        QCOMPARE(read.conversations.first().stored.tree.messages().front().content, QStringLiteral("Hi"));
    }

    void anotherDatabaseIsRefused()
    {
        QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("other.db"));
        QVERIFY(execute(file, {QStringLiteral("CREATE TABLE chats (id TEXT)")}));
        const auto read = readApp(file);
        QVERIFY(!read.result);
        QVERIFY(read.result.error().message.contains(QLatin1String("not that of Ollama's app")));
    }

    void aTruncatedDatabaseIsAnError()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("db.sqlite")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("SQLite format 3\0", 16) + QByteArray(50, 'x'));
        file.close();
        QVERIFY(!readApp(file.fileName()).result);
        QVERIFY(!readApp(QStringLiteral("/nowhere/db.sqlite")).result);
    }
};

QTEST_GUILESS_MAIN(TestAddition)
#include "tst_addition.moc"
