// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile/lock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace corral::profile;

class LockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesAFileThatNobodyHolds_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isReadable");
        const QByteArray host = QSysInfo::machineHostName().toUtf8();
        const QByteArray own = QByteArray::number(QCoreApplication::applicationPid());
        QTest::newRow("empty") << QByteArray() << true;
        QTest::newRow("garbage") << QByteArray("\xff\0nonsense", 10) << true;
        QTest::newRow("of a process that has ended") << QByteArray("999999999\ncorral\n" + host + "\n") << true;
        QTest::newRow("whose number another program has by now") << own + "\ntst_profile_lock\n" + host + "\n" << true;
        QTest::newRow("of the same folder under another name of this machine") << own + "\ncorral\nelsewhere\n" << true;
        QTest::newRow("unreadable") << QByteArray() << false;
    }

    void replacesAFileThatNobodyHolds()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, isReadable);
        const QTemporaryDir root;
        QFile file(root.filePath(QStringLiteral("lock")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        if (!isReadable)
            QVERIFY(file.setPermissions(QFile::Permissions()));
        const auto lock = takeLock(file.fileName());
        QVERIFY(lock);
        QVERIFY((*lock)->isLocked());
        QCOMPARE(QFileInfo(file.fileName()).permissions() & QFile::Permissions(0x0077), QFile::Permissions());
    }

    void replacesALinkToNowhere()
    {
        const QTemporaryDir root;
        const QString path = root.filePath(QStringLiteral("lock"));
        QVERIFY(QFile::link(root.filePath(QStringLiteral("nowhere")), path));
        QVERIFY(takeLock(path));
    }

    void leavesAFileThatIsHeld_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("as it was written") << QByteArray();
        QTest::newRow("written over") << QByteArray("nonsense");
    }

    void leavesAFileThatIsHeld()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir root;
        const QString path = root.filePath(QStringLiteral("lock"));
        const auto first = takeLock(path);
        QVERIFY(first);
        if (!content.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        const auto second = takeLock(path);
        QVERIFY(!second);
        QCOMPARE(second.error(), QLockFile::LockFailedError);
        QVERIFY(QFile::exists(path));
    }

    void doesNotSayThatSomebodyRunsWhereAFolderIsInTheWay()
    {
        const QTemporaryDir root;
        const QString path = root.filePath(QStringLiteral("lock"));
        QVERIFY(QDir().mkpath(path + QStringLiteral("/below")));
        const auto lock = takeLock(path);
        QVERIFY(!lock);
        QVERIFY(lock.error() != QLockFile::LockFailedError);
    }
};

QTEST_GUILESS_MAIN(LockTest)
#include "tst_lock.moc"
