// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fulldisk.h"
#include "oldfile.h"

#include "store/store.h"

#include <QCoroTask>

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <optional>

using namespace corral;
using store::Store;

namespace {

const chat::Id id = QStringLiteral("c");

chat::Conversation conversation(const QString &title)
{
    chat::Conversation made;
    made.id = id;
    made.title = title;
    made.createdAt = made.updatedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000);
    return made;
}

chat::Message message(const QString &messageId, const QString &content, chat::Message::State state)
{
    chat::Message made;
    made.id = messageId;
    made.role = chat::role::assistant;
    made.content = content;
    made.createdAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000);
    made.state = state;
    return made;
}

using State = chat::Message::State;
/// One write; `n` numbers the writes.
using Write = std::function<void(Store &, int n)>;

QString number(const char *what, int n) { return QStringLiteral("%1 %2").arg(QLatin1String(what)).arg(n); }

const QList<std::pair<const char *, Write>> writes{
    {"insert",
     [](Store &store, int n) {
         store.conversations.saveMessage(id, message(number("m", n), number("text", n) + QString(5'000, u'x'), State::Complete));
     }},
    {"append", [](Store &store, int n) { store.conversations.appendContent(QStringLiteral("a"), number("more", n), {}); }},
    {"finish",
     [](Store &store, int n) {
         store.conversations.finishMessage(id, message(QStringLiteral("a"), number("end", n), State::Complete));
     }},
    {"rename", [](Store &store, int n) { store.conversations.rename(id, number("title", n)); }},
    {"delete", [](Store &store, int n) { n % 2 ? store.conversations.remove(id) : store.conversations.restore(id); }},
    {"draft",
     [](Store &store, int n) {
         auto drafted = conversation(QStringLiteral("Title"));
         drafted.draft = number("draft", n);
         store.conversations.saveConversation(drafted);
     }},
};

}

/// The disk is full for a while: afterwards all pending writes are done.
class TestFailing : public QObject
{
    Q_OBJECT

private:
    /// The final content of a store as text.
    static QString contentOf(const QString &file)
    {
        Store store(file);
        const auto listed = QCoro::waitFor(store.conversations.list());
        const auto stored = QCoro::waitFor(store.conversations.load(id));
        if (!listed || !stored)
            return QStringLiteral("nothing");
        const auto &about = stored->conversation;
        QString text = QStringLiteral("%1 listed; %2; %3\n").arg(listed->size()).arg(about.title, about.draft);
        for (const auto &each : stored->tree.messages())
            text += QStringLiteral("%1 %2 %3\n").arg(each.id, each.content).arg(int(each.state));
        return text;
    }

    /// A conversation with a streaming answer, in which `write` happens three times, followed by something else; from write
    /// number `failing` on, the disk is full for a while.
    static void play(const QString &file, const Write &write, int failing)
    {
        Store store(file);
        store.conversations.saveConversation(conversation(QStringLiteral("Title")));
        store.conversations.saveMessage(id, message(QStringLiteral("a"), {}, State::Streaming));
        std::optional<FullDisk> full;
        for (int n = 1; n <= 3; ++n) {
            QVERIFY(QCoro::waitFor(store.database.settled()));
            if (n == failing)
                full.emplace(rlim_t(QFileInfo(file + QStringLiteral("-wal")).size()));
            write(store, n);
            if (n != failing)
                continue;
            QTRY_VERIFY(store.database.writeError());
            QCOMPARE(store.database.writeError()->kind, Error::Kind::Storage);
            QVERIFY(!store.database.writeError()->hint.isEmpty());
        }
        store.conversations.appendContent(QStringLiteral("a"), QStringLiteral("last"), {});
        if (!full)
            return;
        QTRY_VERIFY(store.database.waiting() >= 2);
        full.reset();
        store.database.retry();
        QTRY_VERIFY(!store.database.writeError());
        QCOMPARE(store.database.waiting(), 0);
    }

private Q_SLOTS:
    void whatFailedIsWrittenLaterInItsOrder_data()
    {
        QTest::addColumn<int>("write");
        QTest::addColumn<int>("failing");
        for (int i = 0; i < writes.size(); ++i) {
            for (const int failing : {1, 3})
                QTest::addRow("%s %d", writes.at(i).first, failing) << i << failing;
        }
    }

    void whatFailedIsWrittenLaterInItsOrder()
    {
        QFETCH(const int, write);
        QFETCH(const int, failing);
        const QTemporaryDir folder;
        const auto good = folder.filePath(QStringLiteral("good.db"));
        const auto bad = folder.filePath(QStringLiteral("bad.db"));
        play(good, writes.at(write).second, 0);
        play(bad, writes.at(write).second, failing);
        QVERIFY(contentOf(good).contains(QStringLiteral("last")) || contentOf(good).contains(QStringLiteral("end 3")));
        QCOMPARE(contentOf(bad), contentOf(good));
    }

    void aFileThatCannotBeBroughtUpToDateIsLater()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("corral.db"));
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
            database.setDatabaseName(file);
            QVERIFY(database.open());
            QVERIFY(oldfile::fill(database, 1));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
        std::optional<FullDisk> full(std::in_place, rlim_t(1));
        Store store(file);
        QVERIFY(!QCoro::waitFor(store.database.opened()));
        QTRY_VERIFY(store.database.writeError());
        store.conversations.rename(id, QStringLiteral("New"));
        full.reset();
        store.database.retry();
        QTRY_VERIFY(!store.database.writeError());
        QVERIFY(QCoro::waitFor(store.database.opened()));
        QCOMPARE(QCoro::waitFor(store.conversations.load(id)).value().conversation.title, QStringLiteral("New"));
    }
};

QTEST_GUILESS_MAIN(TestFailing)
#include "tst_failing.moc"
