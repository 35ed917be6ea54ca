// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "store/backups.h"
#include "store/sql.h"
#include "store/store.h"

#include <QFile>
#include <QTest>

namespace corral::test {

using demo::Options;
using Server = DemoServer;

namespace {

const QString bannerTitle = QStringLiteral("Conversations cannot be saved");
const QString quitTitle = QStringLiteral("Quit with unsaved conversations?");

/// Sets the schema version to a future one, which Corral does not touch, or to the current one.
void setVersion(const QDir &profile, int version)
{
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
        database.setDatabaseName(profile.filePath(QStringLiteral("corral.db")));
        QVERIFY(database.open());
        QVERIFY(store::execute(database, QStringLiteral("PRAGMA user_version = %1").arg(version)));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("test"));
}

void tooNew(const QDir &profile) { setVersion(profile, 99); }

/// A conversation of many messages with a backup, and a database that is cut in half.
void damaged(const QDir &profile)
{
    const QString file = profile.filePath(QStringLiteral("corral.db"));
    {
        store::Store store(file);
        chat::Conversation conversation;
        conversation.id = conversation.title = QStringLiteral("Kept");
        conversation.createdAt = conversation.updatedAt = QDateTime::currentDateTime();
        store.conversations.saveConversation(conversation);
        chat::Message message;
        for (int i = 0; i < 40; ++i) {
            message.parentId = std::exchange(message.id, QString::number(i));
            message.role = i % 2 ? chat::role::assistant : chat::role::user;
            message.content = QStringLiteral("Message %1 ").arg(i) + QString(3'000, u'x');
            message.createdAt = QDateTime::currentDateTime();
            store.conversations.saveMessage(conversation.id, message);
        }
    }
    store::Backups backups(file);
    auto making = backups.make(QDate::currentDate());
    making.waitForFinished();
    QVERIFY(making.result().has_value());
    QFile bytes(file);
    QVERIFY(bytes.open(QIODevice::ReadWrite));
    const qint64 half = bytes.size() / 8192 * 4096;
    QVERIFY(bytes.seek(half));
    QCOMPARE(bytes.write(QByteArray(bytes.size() - half, '\7')), bytes.size() - half);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

/// While the conversations cannot be written, a banner is shown, and nothing is lost.
class StorageFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWriteErrorIsShownAndPendingWritesAreSaved();
    void quittingAsksAndExports();
    void quittingWithoutSavingIsPossible();
    void damageIsRepairedAndTheBackupOffered();
    void cleanup() { QCOMPARE(WindowFixture::warnings(), QStringList()); }
};

void StorageFlow::aWriteErrorIsShownAndPendingWritesAreSaved()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server, tooNew);
    UserSimulator &user = fixture.user();
    QVERIFY(user.find(QAccessible::AlertMessage, bannerTitle));
    QVERIFY(user.reads(QStringLiteral("was written by a newer Corral")));
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.reads(QStringLiteral("my answers are made up")));
    QTRY_VERIFY(user.reads(QStringLiteral("kept in memory and saved as soon as that works again")));
    for (const int page : {Qt::Key_2, Qt::Key_3, Qt::Key_4}) {
        user.press(page, Qt::ControlModifier);
        QVERIFY(user.sees(QAccessible::AlertMessage, bannerTitle));
    }

    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Try again")));
    setVersion(fixture.profile(), 0);
    fixture.window().workbench().storage()->retry(); // or automatically, before the click
    QTRY_VERIFY(!user.sees(QAccessible::AlertMessage, bannerTitle));
    user.press(Qt::Key_1, Qt::ControlModifier);
    fixture.reopen();
    QTRY_VERIFY(fixture.user().reads(QStringLiteral("my answers are made up")));
    QVERIFY(!fixture.user().sees(QAccessible::AlertMessage, bannerTitle));
}

void StorageFlow::quittingAsksAndExports()
{
    const QString nameField = QStringLiteral("Name of the file");
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("kept.md"));
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server, tooNew);
    UserSimulator &user = fixture.user();
    QVERIFY(ask(user, QStringLiteral("Hello")));
    QTRY_VERIFY(user.reads(QStringLiteral("my answers are made up")));
    auto &window = fixture.window().window();
    QTRY_VERIFY(fixture.window().workbench().storage()->hasUnsaved());
    window.close();
    QVERIFY(window.isVisible());
    QVERIFY(user.find(QAccessible::Heading, quitTitle));
    QTRY_COMPARE(user.focused(), QStringLiteral("Don't quit"));
    user.press(Qt::Key_Return);
    QTRY_VERIFY(!user.sees(QAccessible::Heading, quitTitle));

    window.close();
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Export and quit…")));
    QTRY_VERIFY(user.hasFocus(QAccessible::EditableText, nameField));
    user.press(Qt::Key_A, Qt::ControlModifier);
    user.type(file);
    QTRY_COMPARE(user.textIn(nameField), file);
    user.press(Qt::Key_Return);
    QTRY_VERIFY(!window.isVisible());
    QVERIFY(contentOf(file).contains("Hello"));
    QVERIFY(contentOf(file).contains("my answers are made up"));
}

void StorageFlow::quittingWithoutSavingIsPossible()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server, tooNew);
    UserSimulator &user = fixture.user();
    QVERIFY(ask(user, QStringLiteral("Hello")));
    auto &window = fixture.window().window();
    QTRY_VERIFY(fixture.window().workbench().storage()->hasUnsaved());
    window.close();
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Quit without saving")));
    QTRY_VERIFY(!window.isVisible());
}

void StorageFlow::damageIsRepairedAndTheBackupOffered()
{
    Server server(Options::quick());
    server.start();
    WindowFixture fixture(&server, damaged);
    UserSimulator &user = fixture.user();
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("The file with the conversations was damaged…")));
    QVERIFY(user.click(QAccessible::Button, QStringLiteral("Add from backup")));
    QVERIFY(user.find(QAccessible::AlertMessage, QStringLiteral("Added from the backup: …")));
    QTRY_VERIFY(!user.sees(QAccessible::Button, QStringLiteral("Add from backup")));
    QVERIFY(user.find(QAccessible::ListItem, QStringLiteral("Kept…")));
}

}

QTEST_MAIN(corral::test::StorageFlow)
#include "tst_storage.moc"
