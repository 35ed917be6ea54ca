// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"
#include "ui/shell/storagecontroller.h"

#include <QCoroTask>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using ui::StorageController;

/// When backups are made, and the texts about them.
class TestBackupTimes : public QObject
{
    Q_OBJECT

    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("corral.db")); }

    /// Adds a conversation of many pages.
    void fill() const
    {
        store::Store store(file());
        chat::Conversation conversation;
        conversation.id = QStringLiteral("c");
        conversation.createdAt = conversation.updatedAt = QDateTime::currentDateTime();
        store.conversations.saveConversation(conversation);
        for (int i = 0; i < 40; ++i) {
            chat::Message message;
            message.id = QString::number(i);
            message.role = chat::role::user;
            message.content = QString(3'000, u'x');
            message.createdAt = QDateTime::currentDateTime();
            store.conversations.saveMessage(conversation.id, message);
        }
    }

    void damage() const
    {
        QFile bytes(file());
        QVERIFY(bytes.open(QIODevice::ReadWrite));
        const qint64 half = bytes.size() / 8192 * 4096;
        QVERIFY(bytes.seek(half));
        QCOMPARE(bytes.write(QByteArray(bytes.size() - half, '\7')), bytes.size() - half);
    }

private Q_SLOTS:
    void damageIsReportedOnce()
    {
        fill();
        store::Store store(file());
        QVERIFY(QCoro::waitFor(store.database.opened()));
        damage();
        store::Backups backups(file());
        StorageController controller(store.database, backups, [] { return QString(); });
        const QSignalSpy failed(&controller, &StorageController::failed);
        controller.backUp();
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(failed.first().first().toString().contains(QLatin1String("damaged")));

        controller.backUp();
        // Backups run in order: when this one is done, so are the earlier ones.
        auto last = backups.make(QDate::currentDate().addDays(1));
        last.waitForFinished();
        QCoreApplication::processEvents();
        QCOMPARE(failed.count(), 1);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestBackupTimes)
#include "tst_backuptimes.moc"
