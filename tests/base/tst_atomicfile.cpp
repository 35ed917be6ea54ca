// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/atomicfile.h"

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
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1); // nothing temporary stays
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
