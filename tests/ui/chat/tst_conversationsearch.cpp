// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chatfixture.h"

#include "ui/chat/conversationsearch.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace corral;
using test::ChatFixture;
using ui::ConversationSearch;

namespace {

void put(store::Store &store, const QString &id, const QString &title, const QStringList &texts)
{
    chat::Conversation conversation;
    conversation.id = id;
    conversation.title = title;
    conversation.createdAt = conversation.updatedAt = QDateTime::currentDateTime();
    conversation.leaf = id + QStringLiteral("-0");
    store.conversations.saveConversation(conversation);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        chat::Message message;
        message.id = QStringLiteral("%1-%2").arg(id).arg(i);
        message.role = chat::role::user;
        message.content = texts.at(i);
        message.createdAt = conversation.createdAt;
        store.conversations.saveMessage(id, message);
    }
}

struct Fixture : ChatFixture
{
    explicit Fixture(const QString &file = store::Database::inMemory)
        : ChatFixture(demo::Options::quick(), file)
    {
        put(store, QStringLiteral("a"), QStringLiteral("Horses & <b>foals</b>"), {QStringLiteral("No <i>zebra</i> & no cow")});
        put(store, QStringLiteral("b"), QStringLiteral("Stripes"), {5, QStringLiteral("A zebra")});
        search.setNavigation(chat.navigation());
        chat.reload();
    }

    /// The rows: title, snippet and the number of further messages.
    QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < search.count(); ++row) {
            const auto at = [&](int role) { return search.index(row).data(role).toString(); };
            rows << QStringList{at(ConversationSearch::TitleRole), at(ConversationSearch::SnippetRole),
                                at(ConversationSearch::MoreRole)}
                        .join(u'|');
        }
        return rows;
    }

    ConversationSearch search;
    QAbstractItemModelTester searchTester{&search, test::reporting};
};

}

/// The search over all conversations, as the list shows it.
class TestConversationSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titlesComeBeforeMessages()
    {
        Fixture fixture;
        QTRY_COMPARE(fixture.chat.conversations()->count(), 2);
        fixture.search.setText(QStringLiteral("foal"));
        QTRY_COMPARE(fixture.rows(), QStringList{QStringLiteral("Horses &amp; &lt;b&gt;<b>foal</b>s&lt;/b&gt;||")});
        fixture.search.setText(QStringLiteral("zebra"));
        QTRY_COMPARE(fixture.search.foundText(), QStringLiteral("zebra"));
        QCOMPARE(fixture.search.count(), 4);
        const auto rows = fixture.rows();
        QVERIFY(rows.contains(
            QStringLiteral("Horses &amp; &lt;b&gt;foals&lt;/b&gt;|No &lt;i&gt;<b>zebra</b>&lt;/i&gt; &amp; no cow|")));
        QVERIFY(rows.contains(QStringLiteral("Stripes|A <b>zebra</b>|")));
        QVERIFY(rows.contains(QStringLiteral("|A <b>zebra</b>|")));
        QVERIFY(rows.contains(QStringLiteral("|A <b>zebra</b>|and 2 more message(s)")));
    }

    void theNewestTextWins()
    {
        Fixture fixture;
        QTRY_COMPARE(fixture.chat.conversations()->count(), 2);
        fixture.search.setText(QStringLiteral("zebra"));
        QTRY_COMPARE(fixture.search.count(), 4);
        QStringList found;
        QObject::connect(&fixture.search, &ConversationSearch::resultChanged, &fixture.search,
                         [&] { found << fixture.search.foundText(); });
        for (const auto *text : {"ze", "z", "c", "co", "cow"})
            fixture.search.setText(QLatin1String(text));
        QCOMPARE(fixture.search.count(), 4); // nothing flickers meanwhile
        QTRY_COMPARE(fixture.search.count(), 1);
        QCOMPARE(found, QStringList{QStringLiteral("cow")});
        fixture.search.setText({});
        QCOMPARE(fixture.search.count(), 0);
        QVERIFY(!fixture.search.isActive());
    }

    void aTextThatIsLeftIsNotFoundLater()
    {
        Fixture fixture;
        QTRY_COMPARE(fixture.chat.conversations()->count(), 2);
        fixture.search.setText(QStringLiteral("zebra"));
        fixture.search.setText({});
        QVERIFY(QCoro::waitFor(fixture.store.database.settled()));
        QCoreApplication::processEvents();
        QCOMPARE(fixture.search.count(), 0);
    }

    void aDeletedConversationGoes()
    {
        Fixture fixture;
        QTRY_COMPARE(fixture.chat.conversations()->count(), 2);
        fixture.search.setText(QStringLiteral("zebra"));
        QTRY_COMPARE(fixture.search.count(), 4);
        fixture.chat.remove(QStringLiteral("b"));
        QTRY_COMPARE(fixture.search.count(), 1);
        fixture.chat.undoRemove(QStringLiteral("b"));
        QTRY_COMPARE(fixture.search.count(), 4);
    }

    void aMessageOpensItsConversation()
    {
        Fixture fixture;
        QTRY_COMPARE(fixture.chat.conversations()->count(), 2);
        QSignalSpy opened(fixture.chat.navigation(), &ui::ChatNavigation::messageOpened);
        fixture.search.setText(QStringLiteral("cow"));
        QTRY_COMPARE(fixture.search.count(), 1);
        fixture.search.open(0);
        fixture.search.open(7);
        fixture.search.open(-1);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first(), (QVariantList{QStringLiteral("a-0"), QStringLiteral("cow")}));
        QCOMPARE(fixture.chat.conversationId(), QStringLiteral("a"));
        fixture.search.open(0); // again, although it is open
        QTRY_COMPARE(opened.size(), 2);
    }

    void anErrorIsTold()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Fixture fixture(folder.filePath(QStringLiteral("file/corral.db")));
        fixture.search.setText(QStringLiteral("zebra"));
        QTRY_VERIFY(!fixture.search.problem().isEmpty());
        QCOMPARE(fixture.search.count(), 0);
        fixture.search.setText({});
        QVERIFY(fixture.search.problem().isEmpty());
    }
};

QTEST_MAIN(TestConversationSearch)
#include "tst_conversationsearch.moc"
