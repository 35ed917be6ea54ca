// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor/save.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using corral::monitor::save;

class TestSave : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatIsMadeOnAnotherThread()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("figures.csv"));
        QThread *maker = nullptr;
        QFuture<QString> saved = save(path, [&maker] {
            maker = QThread::currentThread();
            return QByteArray("a,b\n");
        });
        QTRY_VERIFY(saved.isFinished());
        QCOMPARE(saved.result(), QString());
        QVERIFY(maker && maker != QThread::currentThread());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("a,b\n"));
    }

    void saysWhyItCouldNotWrite()
    {
        const QTemporaryDir folder;
        QFuture<QString> saved = save(folder.filePath(QStringLiteral("missing/figures.csv")), [] { return QByteArray("x"); });
        QTRY_VERIFY(saved.isFinished());
        QVERIFY(!saved.result().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSave)
#include "tst_save.moc"
