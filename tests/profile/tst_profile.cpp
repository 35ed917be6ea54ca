// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile/profile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;

class ProfileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverythingInTheFolderItIsGiven()
    {
        const QTemporaryDir root;
        const QString folder = root.filePath(QStringLiteral("deep/profile"));
        const auto profile = profile::Profile::open(folder);
        QVERIFY(profile);
        for (const auto &path : {profile->settingsFile(), profile->databaseFile(), profile->draftsFolder()})
            QVERIFY2(path.startsWith(folder + QLatin1Char('/')), qUtf8Printable(path));
        QVERIFY(QDir(profile->draftsFolder()).exists());
    }

    void usesTheXdgFoldersByDefault()
    {
        const QTemporaryDir root;
        qputenv("XDG_CONFIG_HOME", root.filePath(QStringLiteral("config")).toLocal8Bit());
        qputenv("XDG_DATA_HOME", root.filePath(QStringLiteral("data")).toLocal8Bit());
        const auto profile = profile::Profile::open();
        QVERIFY(profile);
        QCOMPARE(profile->settingsFile(), root.filePath(QStringLiteral("config/corral/settings.ini")));
        QCOMPARE(profile->databaseFile(), root.filePath(QStringLiteral("data/corral/corral.db")));
    }

    void isHeldByOneAtATime()
    {
        const QTemporaryDir root;
        {
            const auto first = profile::Profile::open(root.path());
            QVERIFY(first);
            const auto second = profile::Profile::open(root.path());
            QVERIFY(!second);
            QVERIFY(second.error().isLocked);
            QVERIFY2(second.error().error.message.contains(root.path()), qUtf8Printable(second.error().error.message));
        }
        QVERIFY(profile::Profile::open(root.path()));
    }

    void saysWhichFolderCannotBeMade()
    {
        const QTemporaryDir root;
        QFile file(root.filePath(QStringLiteral("taken")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto profile = profile::Profile::open(file.fileName());
        QVERIFY(!profile);
        QVERIFY(!profile.error().isLocked);
        QCOMPARE(profile.error().error.kind, Error::Kind::Storage);
        QVERIFY2(profile.error().error.message.contains(file.fileName()), qUtf8Printable(profile.error().error.message));
    }
};

QTEST_GUILESS_MAIN(ProfileTest)
#include "tst_profile.moc"
