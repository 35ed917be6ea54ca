// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oldfile.h"

#include "store/filecheck.h"
#include "store/store.h"

#include <QCoroTask>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace corral;
using store::Store;

namespace {

QByteArray contentOf(const QString &file)
{
    QFile open(file);
    return open.open(QIODevice::ReadOnly) ? open.readAll() : QByteArray();
}

void overwrite(const QString &file, qint64 at, const QByteArray &bytes)
{
    QFile open(file);
    QVERIFY(open.open(QIODevice::ReadWrite));
    open.seek(at);
    open.write(bytes);
}

chat::Conversation conversation()
{
    chat::Conversation made;
    made.id = QStringLiteral("c");
    made.createdAt = made.updatedAt = QDateTime::currentDateTime();
    return made;
}

/// Drops root's privileges for its lifetime, so that the permissions of the folder apply.
class OrdinaryUser
{
public:
    explicit OrdinaryUser(const QDir &folder)
    {
        if (geteuid() != 0)
            return;
        QStringList paths{folder.path()};
        for (const QFileInfo &file : folder.entryInfoList(QDir::Files))
            paths << file.filePath();
        for (const QString &path : std::as_const(paths))
            m_able = chown(qPrintable(path), nobody, nobody) == 0 && m_able;
        m_able = seteuid(nobody) == 0 && m_able;
    }
    ~OrdinaryUser()
    {
        m_able = seteuid(getuid()) == 0;
        prctl(PR_SET_DUMPABLE, 1); // seteuid clears the flag, and a leak checker needs it
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)

    [[nodiscard]] bool isOne() const { return m_able; }

private:
    static constexpr uid_t nobody = 65534;
    bool m_able = true;
};

}

/// The state of the files when Corral starts.
class TestFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;

    /// Changes the file without the store.
    template<typename Work>
    void withFile(Work work) const
    {
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
            database.setDatabaseName(m_file);
            QVERIFY(database.open());
            work(database);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
    }

    void execute(const QString &sql) const
    {
        withFile([&](QSqlDatabase &database) { QVERIFY(store::execute(database, sql)); });
    }

    void fill(int messages) const
    {
        Store store(m_file);
        store.conversations.saveConversation(conversation());
        for (int i = 0; i < messages; ++i) {
            chat::Message message;
            message.id = QString::number(i);
            message.role = chat::role::user;
            message.content = QString(2'000, u'x');
            message.createdAt = QDateTime::currentDateTime();
            store.conversations.saveMessage(QStringLiteral("c"), message);
        }
    }

    [[nodiscard]] QStringList setAside() const { return QDir(m_folder.path()).entryList({QStringLiteral("*damaged*.db")}); }

private Q_SLOTS:
    void init()
    {
        m_file = m_folder.filePath(QStringLiteral("corral.db"));
        const auto left = QDir(m_folder.path()).entryList(QDir::Files);
        for (const auto &name : left)
            QFile::remove(m_folder.filePath(name));
    }

    void anOlderFileIsBroughtUpToDate()
    {
        withFile([](QSqlDatabase &database) {
            QVERIFY(oldfile::fill(database, 1));
            QVERIFY(!store::run(database, QStringLiteral("SELECT * FROM runs")));
        });
        Store store(m_file);
        QVERIFY(QCoro::waitFor(store.database.opened()));
        QCOMPARE(QCoro::waitFor(store.conversations.list()).value().size(), 1);
        chat::Message answer;
        answer.id = QStringLiteral("m");
        answer.role = chat::role::assistant;
        answer.createdAt = QDateTime::currentDateTime();
        answer.context = 4096;
        store.conversations.saveMessage(conversation().id, answer);
        QCOMPARE(QCoro::waitFor(store.conversations.load(conversation().id)).value().tree.find(answer.id)->context, 4096);
        store.runs.save({QStringLiteral("m"), {}, {}, QDateTime::currentDateTime(), {}, {}});
        QCOMPARE(QCoro::waitFor(store.runs.list(QDateTime::currentDateTime().addDays(-1))).value().size(), 1);
    }

    void aConversationOfAnOlderFileGetsAServerOnceOneIsChosen_data() { oldfile::addVersions(); }

    void aConversationOfAnOlderFileGetsAServerOnceOneIsChosen()
    {
        QFETCH(const int, version);
        QVERIFY(oldfile::make(m_file, version));
        QCOMPARE(store::conditionOf(m_file, store::Depth::Thorough), store::Condition::Sound);
        auto expected = oldfile::conversation();
        {
            Store store(m_file);
            QCOMPARE(QCoro::waitFor(store.database.opened()).value(), store::OpenResult{});
            const auto stored = QCoro::waitFor(store.conversations.load(expected.id)).value();
            QVERIFY(stored.conversation == expected);
            QCOMPARE(stored.tree.messages().size(), 1U);
            QVERIFY(stored.tree.find(QStringLiteral("q"))->options.isEmpty());
            expected.server = QStringLiteral("workshop");
            expected.options.values.insert(QStringLiteral("temperature"), QStringLiteral("0.7"));
            store.conversations.saveConversation(expected);
        }
        QCOMPARE(store::conditionOf(m_file, store::Depth::Thorough), store::Condition::Sound);
        Store store(m_file);
        QCOMPARE(QCoro::waitFor(store.database.opened()).value(), store::OpenResult{});
        QVERIFY(QCoro::waitFor(store.conversations.load(expected.id)).value().conversation == expected);
        QCOMPARE(QCoro::waitFor(store.conversations.list()).value().first().server, expected.server);
    }

    void theToolCallsOfAnOlderFileBecomeParts()
    {
        withFile([](QSqlDatabase &database) {
            QVERIFY(oldfile::fill(database, 4));
            const auto insert = [&database](const QString &id, const QString &calls) {
                return store::execute(database,
                                      QStringLiteral("INSERT INTO messages (id, conversation_id, parent_id, role, content, "
                                                     "thinking, tool_calls, model, created_at, state, done_reason, total, load, "
                                                     "prompt_eval, eval, prompt_tokens, answer_tokens, first_token, thought) "
                                                     "VALUES (?, 'c', '', 'assistant', 'text', '', ?, 'm', 1, 'stopped', '', 0, "
                                                     "0, 0, 0, 0, 7, 0, 0)"),
                                      {id, calls});
            };
            QVERIFY(insert(QStringLiteral("a"), QStringLiteral(R"([{"id":"call_1","index":0,"name":"add","arguments":{"a":1,"b":)"
                                                               R"([2]}},{"id":"","index":1,"name":"now","arguments":{}}])")));
            QVERIFY(insert(QStringLiteral("b"), QString(QLatin1String(""))));
            QVERIFY(insert(QStringLiteral("c"), QStringLiteral("no JSON")));
        });
        Store store(m_file);
        const auto tree = QCoro::waitFor(store.conversations.load(QStringLiteral("c"))).value().tree;
        const QList<chat::Part> calls{
            llm::ToolCall{QStringLiteral("call_1"),
                          0,
                          QStringLiteral("add"),
                          {{QStringLiteral("a"), 1}, {QStringLiteral("b"), QJsonArray{2}}}},
            llm::ToolCall{QString(), 1, QStringLiteral("now"), {}},
        };
        QCOMPARE(tree.find(QStringLiteral("a"))->parts, calls);
        QVERIFY(tree.find(QStringLiteral("b"))->parts.isEmpty());
        QVERIFY(tree.find(QStringLiteral("c"))->parts.isEmpty());
        QVERIFY2(tree.find(QStringLiteral("b"))->metrics.estimated, "Corral counted the tokens of what was stopped");
        QCOMPARE(tree.find(QStringLiteral("c"))->content, QStringLiteral("text"));
    }

    void aFileThatIsUpToDateIsNotMigratedAgain()
    {
        fill(1);
        Store store(m_file);
        QCOMPARE(QCoro::waitFor(store.database.opened()).value(), store::OpenResult{});
        QCOMPARE(QCoro::waitFor(store.conversations.list()).value().size(), 1);
    }

    void aNewerFileIsRefusedAndLeftAsItIs()
    {
        fill(1);
        execute(QStringLiteral("PRAGMA user_version = 99"));
        const auto before = contentOf(m_file);
        {
            Store store(m_file);
            const auto opened = QCoro::waitFor(store.database.opened());
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, Error::Kind::Storage);
            QVERIFY2(opened.error().message.contains(QLatin1String("newer")), qPrintable(opened.error().message));
            store.conversations.saveConversation(conversation());
            QTRY_COMPARE(store.database.writeError(), std::optional(opened.error()));
            QTRY_COMPARE(store.database.waiting(), 1);
            QVERIFY(!QCoro::waitFor(store.conversations.list()));
        }
        QCOMPARE(contentOf(m_file), before);
    }

    void aFileThatIsNoDatabaseIsSetAside()
    {
        const QByteArray text("These are not the bytes you are looking for.\n");
        overwrite(m_file, 0, text.repeated(50));
        Store store(m_file);
        const auto opened = QCoro::waitFor(store.database.opened());
        QVERIFY(opened);
        QCOMPARE(setAside().size(), 1);
        QCOMPARE(opened->setAside, m_folder.filePath(setAside().first()));
        QCOMPARE(contentOf(opened->setAside), text.repeated(50));
        store.conversations.saveConversation(conversation());
        QCOMPARE(QCoro::waitFor(store.conversations.list()).value().size(), 1);
    }

    void aFileThatIsDamagedInTheMiddleIsSetAside()
    {
        fill(100);
        overwrite(m_file, QFile(m_file).size() / 2, QByteArray(20'000, '\xff'));
        Store store(m_file);
        const auto opened = QCoro::waitFor(store.database.opened()).value();
        QVERIFY(!opened.setAside.isEmpty());
        QCOMPARE(setAside().size(), 1);
        QCOMPARE(opened.conversations, 1);
        QVERIFY(opened.messages > 80);
        QVERIFY(opened.incomplete);
        QCOMPARE(QCoro::waitFor(store.conversations.list()).value().size(), 1);
    }

    void whatWasDeletedLongAgoIsErased()
    {
        fill(3);
        const std::chrono::hours week{24 * 7};
        const auto weekAgo = QDateTime::currentMSecsSinceEpoch() - std::chrono::milliseconds(week).count();
        execute(QStringLiteral("UPDATE conversations SET deleted_at = %1").arg(weekAgo + 60'000));
        {
            Store store(m_file);
            store.conversations.purgeDeleted(week);
            QVERIFY(QCoro::waitFor(store.conversations.load(QStringLiteral("c"))));
        }
        execute(QStringLiteral("UPDATE conversations SET deleted_at = %1").arg(weekAgo - 1));
        {
            Store store(m_file);
            store.conversations.purgeDeleted(week);
            QVERIFY(!QCoro::waitFor(store.conversations.load(QStringLiteral("c"))));
        }
        withFile([](QSqlDatabase &database) {
            auto rows = store::run(database, QStringLiteral("SELECT count(*) FROM messages"));
            QVERIFY(rows && rows->next());
            QCOMPARE(rows->value(0).toInt(), 0);
        });
    }

    void nothingOfWhatWasErasedIsLeftOnTheDisk()
    {
        const QByteArray words = "what nobody is to read any more";
        Store store(m_file);
        store.conversations.saveConversation(conversation());
        chat::Message message;
        message.id = QStringLiteral("m");
        message.content = QString::fromUtf8(words.repeated(500));
        store.conversations.saveMessage(QStringLiteral("c"), message);
        QVERIFY(QCoro::waitFor(store.database.settled()));
        QVERIFY(contentOf(m_file).contains(words) || contentOf(m_file + QStringLiteral("-wal")).contains(words));
        store.conversations.remove(QStringLiteral("c"));
        store.conversations.purgeDeleted(std::chrono::milliseconds(0));
        QVERIFY(QCoro::waitFor(store.database.settled()));
        QVERIFY(!contentOf(m_file).contains(words));
        QVERIFY(!contentOf(m_file + QStringLiteral("-wal")).contains(words));
    }

    void aPlaceThatCannotBeWrittenIsReportedAndNothingBreaks()
    {
        overwrite(m_folder.filePath(QStringLiteral("file")), 0, "x");
        Store store(m_folder.filePath(QStringLiteral("file/corral.db")));
        const auto opened = QCoro::waitFor(store.database.opened());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Storage);
        QVERIFY(!opened.error().hint.isEmpty());
        store.conversations.saveConversation(conversation());
        QTRY_COMPARE(store.database.writeError(), std::optional(opened.error()));
        // The folder becomes available: pending writes are done.
        QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("file"))));
        store.database.retry();
        QTRY_VERIFY(!store.database.writeError());
        QCOMPARE(QCoro::waitFor(store.conversations.list()).value().size(), 1);
    }

    void aFileThatMayOnlyBeReadIsReportedAndNothingBreaks()
    {
        fill(1);
        const OrdinaryUser user(m_folder.path());
        QVERIFY(user.isOne());
        QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner));
        QVERIFY(!QFile(m_file).open(QIODevice::ReadWrite));
        Store store(m_file);
        store.conversations.saveConversation(conversation());
        QVERIFY(!QCoro::waitFor(store.database.settled()));
    }
};

QTEST_GUILESS_MAIN(TestFile)
#include "tst_file.moc"
