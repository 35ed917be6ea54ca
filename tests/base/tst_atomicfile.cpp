// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/atomicfile.h"

#include "fulldisk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;

class TestAtomicFile : public QObject
{
    Q_OBJECT

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }

private Q_SLOTS:
    void replacesWhatWasThere()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("file"));
        QVERIFY(writeAtomically(path, "a longer text than the next"));
        QVERIFY(writeAtomically(path, "short"));
        QCOMPARE(contentOf(path), QByteArray("short"));
        QVERIFY(writeAtomically(path, {}));
        QCOMPARE(contentOf(path), QByteArray());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1); // no temporary file remains
    }

    void givesTheFileItsPermissions()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("file"));
        const auto forOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
        QVERIFY(writeAtomically(path, "text"));
        QVERIFY(QFile::setPermissions(path, forOwner | QFileDevice::ReadOther));
        QVERIFY(writeAtomically(path, "kept"));
        QCOMPARE(QFile::permissions(path) & others, QFileDevice::Permissions(QFileDevice::ReadOther));
        QVERIFY(writeAtomically(path, "private", forOwner));
        QCOMPARE(QFile::permissions(path) & others, QFileDevice::Permissions());
        QCOMPARE(contentOf(path), QByteArray("private"));
    }

    /// A text smaller than the buffer is only written at the end.
    void keepsWhatWasThereWhereTheDiskIsFull_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("buffered") << 1'000;
        QTest::newRow("written at once") << 1'000'000;
    }

    void keepsWhatWasThereWhereTheDiskIsFull()
    {
        QFETCH(int, size);
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("file"));
        QVERIFY(writeAtomically(path, "before"));
        {
            const FullDisk full(100);
            const auto done = writeAtomically(path, QByteArray(size, 'x'));
            QVERIFY(!done);
            QVERIFY2(!done.error().isEmpty() && !done.error().contains(QLatin1String("Unknown")), qPrintable(done.error()));
        }
        QCOMPARE(contentOf(path), QByteArray("before"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        QVERIFY(writeAtomically(path, "after"));
        QCOMPARE(contentOf(path), QByteArray("after"));
    }

    void keepsWhatWasThereWhereItFails()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("none/file"));
        const auto done = writeAtomically(path, "text");
        QVERIFY(!done);
        QVERIFY(!done.error().isEmpty());
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder")));
        QVERIFY(!writeAtomically(folder.filePath(QStringLiteral("folder")), "text"));
        QVERIFY(QDir(folder.filePath(QStringLiteral("folder"))).exists());
    }
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
