// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/damagedfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;

class TestDamagedFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLastDamagedFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("list.json"));
        for (const QByteArray &content : {QByteArray("first"), QByteArray("second")}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
            file.close();
            const QString aside = moveDamagedAside(path);
            QCOMPARE(aside, path + QStringLiteral(".damaged"));
            QVERIFY(!QFile::exists(path));
            QFile moved(aside);
            QVERIFY(moved.open(QIODevice::ReadOnly));
            QCOMPARE(moved.readAll(), content);
        }
    }

    void leavesTheEarlierOneWhereThereIsNothingToMove()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("list.json"));
        QFile earlier(path + QStringLiteral(".damaged"));
        QVERIFY(earlier.open(QIODevice::WriteOnly));
        QVERIFY(moveDamagedAside(path).isEmpty());
        QVERIFY(earlier.exists());
    }
};

QTEST_GUILESS_MAIN(TestDamagedFile)
#include "tst_damagedfile.moc"
