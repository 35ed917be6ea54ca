// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filledfile.h"
#include "oldfile.h"

#include "store/bytes.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/recovery.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <random>
#include <tuple>

using namespace corral;
using store::Connection;

namespace {

chat::Message messageOf(const QString &id, const QString &parent, const QString &content)
{
    chat::Message message;
    message.id = id;
    message.parentId = parent;
    message.role = chat::role::assistant;
    message.model = QStringLiteral("llama");
    message.content = content;
    message.createdAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000);
    return message;
}

chat::Conversation conversationOf(const QString &id)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(1'600'000'000'000);
    return {id, QStringLiteral("Title"), QStringLiteral("llama"), QStringLiteral("workshop"), {}, time, time, {}, {}};
}

}

/// Recovery, page by page, of files that SQLite reads partly or not at all.
class TestRecovery : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;
    QString m_target;

    /// Changes the database and leaves one file without a log.
    template<typename Work>
    void make(Work work, int pageSize = 4096) const
    {
        const auto done = Connection(m_file).use([&](QSqlDatabase &database) {
            return store::execute(database, QStringLiteral("PRAGMA synchronous = OFF"))
                .and_then([&] { return store::execute(database, QStringLiteral("PRAGMA page_size = %1").arg(pageSize)); })
                .and_then([&] { return store::migrate(database); })
                .map([&] { work(database); });
        });
        QVERIFY(done);
    }

    template<typename Work>
    void inTarget(Work work) const
    {
        QVERIFY(Connection(m_target).use([&](QSqlDatabase &database) {
            work(database);
            return Result<void>();
        }));
    }

    static void fill(QSqlDatabase &database, int messages, int length)
    {
        QVERIFY(store::putConversation(database, conversationOf(QStringLiteral("c"))));
        for (int i = 0; i < messages; ++i) {
            const auto parent = i > 0 ? QString::number(i - 1) : QString();
            const auto message = messageOf(QString::number(i), parent, QString(length, QChar(u'a' + i % 26)));
            QVERIFY(store::putMessage(database, QStringLiteral("c"), message));
        }
    }

    [[nodiscard]] store::RecoveryResult recovered() const
    {
        return store::Recovery(m_file).writeTo(m_target).value_or(store::RecoveryResult{-1, -1, -1, true});
    }

    void change(const QString &file, const std::function<void(QByteArray &)> &work) const
    {
        auto bytes = filledfile::contentOf(file);
        work(bytes);
        filledfile::write(file, bytes);
    }

private Q_SLOTS:
    void init()
    {
        m_file = m_folder.filePath(QStringLiteral("corral.db"));
        m_target = m_folder.filePath(QStringLiteral("new.db"));
        for (const auto &name : {m_file, m_target})
            QFile::remove(name);
        QFile::remove(m_file + QStringLiteral("-wal"));
    }

    void aWholeFileIsCopiedRowByRow()
    {
        filledfile::make(m_file);
        const auto before = filledfile::readable(m_file);
        const auto result = recovered();
        QCOMPARE(result.conversations, before.value(QStringLiteral("conversations")).size());
        QCOMPARE(result.messages, before.value(QStringLiteral("messages")).size());
        QCOMPARE(result.runs, before.value(QStringLiteral("runs")).size());
        QVERIFY(!result.incomplete);
        QCOMPARE(filledfile::readable(m_target), before);
    }

    void whatWasErasedIsLeftOut()
    {
        make([](QSqlDatabase &database) {
            fill(database, 4, 100);
            QVERIFY(store::putConversation(database, conversationOf(QStringLiteral("other"))));
            QVERIFY(store::insertChunk(database, QStringLiteral("3"), QStringLiteral("more"), {}));
            QVERIFY(store::execute(database, QStringLiteral("INSERT INTO purged (id, at) VALUES ('c', 5)")));
        });
        const auto result = recovered();
        QCOMPARE(result.conversations, 1);
        QCOMPARE(result.messages, 0);
        QVERIFY(!result.incomplete);
        QCOMPARE(filledfile::readable(m_target).value(QStringLiteral("purged")).size(), 1);
    }

    void partsOfLostMessagesAreKept()
    {
        make([](QSqlDatabase &database) {
            fill(database, 2, 100);
            auto message = messageOf(QStringLiteral("1"), QStringLiteral("0"), QStringLiteral("text"));
            message.parts = {chat::Image{QStringLiteral("horse.png"), QStringLiteral("image/png"), QByteArray("\0\xff", 2)}};
            QVERIFY(store::putMessage(database, QStringLiteral("c"), message));
            QVERIFY(store::execute(database, QStringLiteral("DELETE FROM messages WHERE id = '1'")));
        });
        QCOMPARE(recovered().messages, 2);
        inTarget([](QSqlDatabase &database) {
            auto lost = store::run(database, QStringLiteral("SELECT conversation_id FROM messages WHERE id = '1'"));
            QVERIFY(lost && lost->next());
            const auto messages = store::listMessages(database, lost->value(0).toString()).value();
            QCOMPARE(messages.first().role, chat::role::user);
            QCOMPARE(chat::partsOf<chat::Image>(messages.first().parts).value(0).data, QByteArray("\0\xff", 2));
        });
    }

    void otherSizesOfPagesAreFoundWithoutTheHeader_data()
    {
        QTest::addColumn<int>("size");
        for (const auto size : {512, 1024, 2048, 8192, 16'384, 65'536})
            QTest::addRow("%d", size) << size;
    }

    void otherSizesOfPagesAreFoundWithoutTheHeader()
    {
        QFETCH(int, size);
        make([](QSqlDatabase &database) { fill(database, 200, 700); }, size);
        const auto before = filledfile::readable(m_file);
        QCOMPARE(before.value(QStringLiteral("messages")).size(), 200);
        change(m_file, [](QByteArray &bytes) { bytes.replace(0, 100, QByteArray(100, '\x5a')); });
        QCOMPARE(recovered().messages, 200);
        QCOMPARE(filledfile::readable(m_target), before);
    }

    void aLogIsReadBehindItsDamage()
    {
        filledfile::make(m_file);
        const auto before = filledfile::readable(m_file);
        change(m_file + QStringLiteral("-wal"),
               [](QByteArray &bytes) { bytes[32 + 24 + 4000] = char(bytes[32 + 24 + 4000] ^ 1); });
        QVERIFY(filledfile::readable(m_file).value(QStringLiteral("conversations")).size() < 40);
        const auto result = recovered();
        QVERIFY(result.incomplete);
        QCOMPARE(result.conversations, 40);
        QCOMPARE(result.messages, before.value(QStringLiteral("messages")).size());
    }

    void aLogWithoutItsHeaderIsRead()
    {
        filledfile::make(m_file);
        change(m_file + QStringLiteral("-wal"), [](QByteArray &bytes) { bytes.replace(0, 32, QByteArray(32, '\0')); });
        QCOMPARE(recovered().conversations, 40);
    }

    void aLongTextIsKeptUpToWhereItsPagesEnd()
    {
        make([](QSqlDatabase &database) { fill(database, 1, 60'000); });
        // The last page of the text is the last of the file.
        change(m_file, [](QByteArray &bytes) { bytes.chop(3 * 4096); });
        const auto result = recovered();
        QCOMPARE(result.messages, 1);
        QVERIFY(result.incomplete);
        inTarget([](QSqlDatabase &database) {
            const auto message = store::listMessages(database, QStringLiteral("c")).value().value(0);
            QVERIFY(message.content.size() > 40'000 && message.content.size() < 60'000);
            QCOMPARE(message.content.count(u'a'), message.content.size());
            QCOMPARE(message.state, chat::Message::State::Interrupted);
            QCOMPARE(message.role, chat::role::assistant);
            QCOMPARE(message.createdAt, conversationOf({}).createdAt);
        });
    }

    void textThatIsNotQuiteUnicodeIsKeptByteByByte()
    {
        make([](QSqlDatabase &database) {
            fill(database, 2, 100);
            QVERIFY(
                store::execute(database, QStringLiteral("UPDATE messages SET content = CAST(x'41FF42' AS TEXT) WHERE id = '1'")));
        });
        const auto before = filledfile::readable(m_file);
        QCOMPARE(recovered().messages, 2);
        QCOMPARE(filledfile::readable(m_target), before);
    }

    void rowsFromBeforeAColumnWasAddedGetItsDefault_data() { oldfile::addVersions(); }

    void rowsFromBeforeAColumnWasAddedGetItsDefault()
    {
        QFETCH(const int, version);
        QVERIFY(oldfile::make(m_file, version));
        const store::RecoveryResult all{1, 1, 0, false};
        QCOMPARE(recovered(), all);
        const auto before = filledfile::readable(m_target);
        make([](QSqlDatabase &) {});
        QCOMPARE(before, filledfile::readable(m_file));
        QCOMPARE(recovered(), all);
        QCOMPARE(filledfile::readable(m_target), before);
    }

    void aConversationWhoseEndIsMissingHasNoServer()
    {
        make([](QSqlDatabase &database) {
            auto conversation = conversationOf(QStringLiteral("c"));
            conversation.draft = QString(60'000, u'x');
            QVERIFY(store::putConversation(database, conversation));
        });
        // The last pages of the file are the end of the row, to which the server belongs.
        change(m_file, [](QByteArray &bytes) { bytes.chop(3 * 4096); });
        const auto result = recovered();
        QCOMPARE(result.conversations, 1);
        QVERIFY(result.incomplete);
        inTarget([](QSqlDatabase &database) {
            const auto conversation = store::listConversations(database).value().value(0);
            QVERIFY(conversation.draft.size() > 40'000 && conversation.draft.size() < 60'000);
            QCOMPARE(conversation.model, QStringLiteral("llama"));
            QCOMPARE(conversation.server, QString());
        });
    }

    void messagesWithoutTheirConversationGetOne()
    {
        make([](QSqlDatabase &database) {
            fill(database, 4, 100);
            QVERIFY(store::execute(database, QStringLiteral("DELETE FROM conversations")));
        });
        const auto result = recovered();
        QCOMPARE(result.conversations, 1);
        QVERIFY(result.incomplete);
        inTarget([](QSqlDatabase &database) {
            const auto made = store::loadConversation(database, QStringLiteral("c")).value();
            QVERIFY2(made.conversation.title.startsWith(QLatin1String("Recovered conversation")),
                     qPrintable(made.conversation.title));
            QCOMPARE(made.conversation.model, QStringLiteral("llama"));
            QCOMPARE(made.conversation.server, QString());
            QCOMPARE(made.conversation.updatedAt, messageOf({}, {}, {}).createdAt);
            QCOMPARE(made.tree.messages().size(), 4U);
        });
    }

    void theMessageBeforeStandsForALostOne()
    {
        make([](QSqlDatabase &database) {
            fill(database, 5, 100);
            auto conversation = conversationOf(QStringLiteral("c"));
            conversation.leaf = QStringLiteral("2");
            QVERIFY(store::putConversation(database, conversation));
            QVERIFY(store::execute(database, QStringLiteral("DELETE FROM messages WHERE id = '2'")));
        });
        QVERIFY(recovered().incomplete);
        inTarget([](QSqlDatabase &database) {
            const auto stored = store::loadConversation(database, QStringLiteral("c")).value();
            QCOMPARE(stored.tree.path(QStringLiteral("4")).size(), 4);
            QCOMPARE(stored.conversation.leaf, QString());
            // chat::Tree chooses the parent when reading: the message itself is not changed.
            auto parent = store::run(database, QStringLiteral("SELECT parent_id FROM messages WHERE id = '3'"));
            QVERIFY(parent && parent->next());
            QCOMPARE(parent->value(0).toString(), QStringLiteral("2"));
        });
    }

    void chunksWithoutTheirMessageAreKept()
    {
        make([](QSqlDatabase &database) {
            QVERIFY(store::insertChunk(database, QStringLiteral("lost"), QStringLiteral("one "), {}));
            QVERIFY(store::insertChunk(database, QStringLiteral("lost"), QStringLiteral("two"), {}));
        });
        QCOMPARE(recovered().messages, 1);
        inTarget([](QSqlDatabase &database) {
            QCOMPARE(store::markInterrupted(database).value(), 1);
            const auto list = store::listConversations(database).value();
            QCOMPARE(list.size(), 1);
            QCOMPARE(store::listMessages(database, list.first().id).value().value(0).content, QStringLiteral("one two"));
        });
    }

    void theBetterOfTwoRowsIsKept()
    {
        make([](QSqlDatabase &database) {
            fill(database, 3, 100);
            for (const auto *sql : {"CREATE TABLE copies AS SELECT * FROM messages WHERE 0",
                                    "INSERT INTO copies SELECT NULL, id, conversation_id, parent_id, role, 'longer' || content, "
                                    "thinking, tool_calls, "
                                    "model, created_at, CASE id WHEN '2' THEN 'streaming' ELSE state END, done_reason, total, "
                                    "load, prompt_eval, eval, "
                                    "prompt_tokens, answer_tokens, first_token, thought, error_kind, error_status, "
                                    "error_message, error_hint, context, estimated, '{}' "
                                    "FROM messages WHERE id <> '0'",
                                    "CREATE TABLE others AS SELECT * FROM conversations WHERE 0",
                                    "INSERT INTO others SELECT id, 'Newer', model, system_prompt, draft, leaf, created_at, "
                                    "updated_at + 1, deleted_at, 'newer', '{\"values\":{\"seed\":\"7\"}}' "
                                    "FROM conversations"})
                QVERIFY(store::execute(database, QLatin1String(sql)));
        });
        QCOMPARE(recovered().messages, 3);
        inTarget([](QSqlDatabase &database) {
            const auto stored = store::loadConversation(database, QStringLiteral("c")).value();
            QCOMPARE(stored.conversation.title, QStringLiteral("Newer"));
            QCOMPARE(stored.conversation.server, QStringLiteral("newer"));
            QCOMPARE(stored.conversation.options.values.value(QStringLiteral("seed")), QStringLiteral("7"));
            QCOMPARE(stored.tree.find(QStringLiteral("0"))->content.size(), 100);
            QCOMPARE(stored.tree.find(QStringLiteral("1"))->content.size(), 106);
            QCOMPARE(stored.tree.find(QStringLiteral("2"))->content.size(), 100);
        });
    }

    void aFileThatCannotBeReadIsReported()
    {
        const auto result = store::Recovery(m_folder.filePath(QStringLiteral("none.db"))).writeTo(m_target);
        QVERIFY(!result);
        QVERIFY(result.error().message.contains(QLatin1String("none.db")));
        QVERIFY(!QFile::exists(m_target));
    }

    void anyBytesCanBeRead_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 40; ++seed)
            QTest::addRow("%d", seed) << seed;
    }

    void anyBytesCanBeRead()
    {
        QFETCH(int, seed);
        static const auto whole = [] {
            QTemporaryDir folder;
            const auto file = folder.filePath(QStringLiteral("whole.db"));
            filledfile::make(file);
            return std::pair(filledfile::contentOf(file), filledfile::contentOf(file + QStringLiteral("-wal")));
        }();
        std::mt19937 random(static_cast<unsigned>(seed));
        auto [bytes, log] = whole;
        for (auto *part : {&bytes, &log}) {
            for (qsizetype i = 0; i < part->size(); i += 1 + qsizetype(random() % (16U << seed % 8)))
                (*part)[i] = random() % 4 == 0 ? '\xff' : char(random());
        }
        filledfile::write(m_file, bytes);
        filledfile::write(m_file + QStringLiteral("-wal"), log);
        const auto result = store::Recovery(m_file).writeTo(m_target);
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        QVERIFY(result->incomplete);
        QCOMPARE(filledfile::integrityOf(m_target), QStringLiteral("ok"));
        QCOMPARE(filledfile::contentOf(m_file), bytes);
    }

    void numbersAreReadWithinTheirBytes()
    {
        QCOMPARE(store::numberAt("\x01\x02", 0, 2), std::optional<quint64>(0x102));
        QCOMPARE(store::numberAt("\x01\x02", 1, 2), std::nullopt);
        QCOMPARE(store::numberAt("\x01\x02", -1, 1), std::nullopt);
        QCOMPARE(store::signedAt("\xff\xfe", 0, 2), std::optional<qint64>(-2));
        QCOMPARE(store::signedAt("", 0, 0), std::optional<qint64>(0));
        QCOMPARE(store::varintAt("\x81\x01", 0)->value, 129);
        QCOMPARE(store::varintAt(QByteArray(9, '\xff'), 0)->value, -1);
        QVERIFY(!store::varintAt("\x81", 0));
        QVERIFY(!store::varintAt("", 0));
    }
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
