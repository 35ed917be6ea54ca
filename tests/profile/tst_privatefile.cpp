// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile/privatefile.h"
#include "profile/profile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace corral;

namespace {

int modeOf(const QString &path)
{
    struct stat status = {};
    return stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 0777) : -1;
}

void make(const QString &path, int mode)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("kept");
    file.close();
    QCOMPARE(chmod(QFile::encodeName(path).constData(), mode_t(mode)), 0);
}

/// Restores the umask of the process at the end of a test.
class Umask
{
public:
    explicit Umask(mode_t mask)
        : m_before(umask(mask))
    {}
    ~Umask() { umask(m_before); }
    Q_DISABLE_COPY_MOVE(Umask)

private:
    mode_t m_before;
};

}

class PrivateFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesFilesOfTheUserAloneWhateverTheUmask_data()
    {
        QTest::addColumn<int>("mask");
        QTest::newRow("everything") << 0;
        QTest::newRow("usual") << 022;
        QTest::newRow("nothing") << 0777;
    }

    void makesFilesOfTheUserAloneWhateverTheUmask()
    {
        QFETCH(int, mask);
        const QTemporaryDir root;
        const Umask set{mode_t(mask)};
        const QString folder = root.filePath(QStringLiteral("drafts"));
        QVERIFY(profile::makePrivateFolder(folder));
        QCOMPARE(modeOf(folder), 0700);
        QVERIFY(profile::makePrivateFile(folder + QStringLiteral("/empty")));
        QCOMPARE(modeOf(folder + QStringLiteral("/empty")), 0600);
        QCOMPARE(profile::writePrivately(folder + QStringLiteral("/written"), "words"), QString());
        QCOMPARE(modeOf(folder + QStringLiteral("/written")), 0600);
    }

    void tightensWhatItWritesAnew()
    {
        const QTemporaryDir root;
        const QString path = root.filePath(QStringLiteral("transfers.json"));
        make(path, 0644);
        QCOMPARE(profile::writePrivately(path, "words"), QString());
        QCOMPARE(modeOf(path), 0600);
    }

    void saysWhyItCannotWrite()
    {
        const QTemporaryDir root;
        make(root.filePath(QStringLiteral("file")), 0600);
        QVERIFY(!profile::writePrivately(root.filePath(QStringLiteral("file/below")), "words").isEmpty());
    }

    void tightensAProfileOfAnEarlierVersion()
    {
        const QTemporaryDir root;
        const QString folder = root.filePath(QStringLiteral("corral"));
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/drafts")));
        const QStringList names{QStringLiteral("settings.ini"),   QStringLiteral("corral.db"),
                                QStringLiteral("corral.db-wal"),  QStringLiteral("corral-damaged-2026-03-14-090000.db"),
                                QStringLiteral("transfers.json"), QStringLiteral("drafts/workshop.json.damaged")};
        for (const auto &name : names)
            make(folder + u'/' + name, 0664);
        QCOMPARE(chmod(QFile::encodeName(folder).constData(), 0755), 0);

        const auto profile = profile::Profile::open(folder);
        QVERIFY(profile);
        for (const auto &name : names)
            QVERIFY2(modeOf(folder + u'/' + name) == 0600, qUtf8Printable(name));
        for (const auto &name : {QString(), QStringLiteral("drafts")})
            QCOMPARE(modeOf(folder + u'/' + name), 0700);
        QCOMPARE(modeOf(folder + QStringLiteral("/lock")), 0600);
    }

    void makesANewProfileForTheUserAlone()
    {
        const QTemporaryDir root;
        const Umask set{0};
        const QString folder = root.filePath(QStringLiteral("deep/corral"));
        const auto profile = profile::Profile::open(folder);
        QVERIFY(profile);
        QCOMPARE(modeOf(folder), 0700);
        QCOMPARE(modeOf(profile->draftsFolder()), 0700);
        QCOMPARE(modeOf(profile->settingsFile()), 0600);
        QCOMPARE(modeOf(folder + QStringLiteral("/lock")), 0600);
    }

    void leavesWhatIsNotCorralsAsItIs()
    {
        const QTemporaryDir root;
        const QString folder = root.filePath(QStringLiteral("shared"));
        QVERIFY(QDir().mkpath(folder));
        QCOMPARE(chmod(QFile::encodeName(folder).constData(), 0755), 0);
        make(folder + QStringLiteral("/report.txt"), 0644);
        const auto profile = profile::Profile::open(folder);
        QVERIFY(profile);
        QCOMPARE(modeOf(folder), 0755);
        QCOMPARE(modeOf(folder + QStringLiteral("/report.txt")), 0644);
        QCOMPARE(modeOf(profile->settingsFile()), 0600);
    }
};

QTEST_GUILESS_MAIN(PrivateFileTest)
#include "tst_privatefile.moc"
