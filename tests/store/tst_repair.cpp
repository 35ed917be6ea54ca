// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filledfile.h"
#include "fulldisk.h"
#include "oldfile.h"

#include "store/filecheck.h"
#include "store/openednote.h"
#include "store/replacefile.h"
#include "store/store.h"

#include <QCoroTask>

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <tuple>

using namespace corral;
using store::Condition;
using store::Connection;
using store::Depth;

/// Opening files that are damaged or foreign, and the result.
class TestRepair : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;

    void execute(const QString &sql) const
    {
        QVERIFY(Connection(m_file).use([&](QSqlDatabase &database) { return store::execute(database, sql); }));
    }

    [[nodiscard]] Result<store::OpenResult> open() const
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("opened"));
        database.setDatabaseName(m_file);
        auto opened = store::openFile(database);
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(QStringLiteral("opened"));
        return opened;
    }

    [[nodiscard]] int conversations() const
    {
        return int(filledfile::readable(m_file).value(QStringLiteral("conversations")).size());
    }

    void change(qsizetype at, const QByteArray &with) const
    {
        auto bytes = filledfile::contentOf(m_file);
        bytes.replace(at, with.size(), with);
        filledfile::write(m_file, bytes);
    }

    /// Larger than checkedSize.
    void makeLarge() const
    {
        filledfile::make(m_file);
        execute(QStringLiteral("UPDATE conversations SET draft = hex(zeroblob(250000))"));
        QVERIFY(QFileInfo(m_file).size() > store::checkedSize);
    }

    [[nodiscard]] qint64 rootOf(const QString &name) const
    {
        return Connection(m_file, Connection::Mode::ReadOnly)
            .use([&](QSqlDatabase &database) {
                return store::run(database, QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = ?"), {name})
                    .map([](QSqlQuery query) { return query.next() ? query.value(0).toLongLong() : 0; });
            })
            .value_or(0);
    }

private Q_SLOTS:
    void init()
    {
        m_file = m_folder.filePath(QStringLiteral("corral.db"));
        QDir(m_file).removeRecursively();
        const QDir folder(m_folder.path());
        for (const auto &name : folder.entryList(QDir::Files))
            QFile::remove(folder.filePath(name));
    }

    void aSoundFileIsOpenedWithoutANotice()
    {
        QCOMPARE(store::conditionOf(m_file, Depth::Thorough), Condition::Absent);
        filledfile::make(m_file);
        QCOMPARE(store::conditionOf(m_file, Depth::Thorough), Condition::Sound);
        const auto opened = open().value();
        QCOMPARE(opened.interrupted, 2);
        QVERIFY(!store::noteOn(opened));
    }

    void aCheckChangesNothing()
    {
        filledfile::make(m_file);
        const auto log = m_file + QStringLiteral("-wal");
        const auto before = std::pair(filledfile::contentOf(m_file), filledfile::contentOf(log));
        QCOMPARE(store::conditionOf(m_file, Depth::Thorough), Condition::Sound);
        QVERIFY(std::pair(filledfile::contentOf(m_file), filledfile::contentOf(log)) == before);
    }

    void damagedIndexesAreRebuiltInPlace()
    {
        filledfile::make(m_file);
        const auto before = filledfile::readable(m_file).value(QStringLiteral("runs"));
        execute(QStringLiteral("DROP INDEX runs_by_time"));
        execute(QStringLiteral("CREATE INDEX runs_by_time ON runs (started_at) WHERE number % 2 = 0"));
        execute(QStringLiteral("PRAGMA writable_schema = ON"));
        QVERIFY(Connection(m_file).use([](QSqlDatabase &database) {
            return store::execute(database, QStringLiteral("PRAGMA writable_schema = ON")).and_then([&] {
                return store::execute(database,
                                      QStringLiteral("UPDATE sqlite_master SET sql = 'CREATE INDEX runs_by_time ON runs "
                                                     "(started_at)' WHERE name = 'runs_by_time'"));
            });
        }));
        QCOMPARE(store::conditionOf(m_file, Depth::Thorough), Condition::BadIndexes);
        const auto opened = open().value();
        QVERIFY(opened.reindexed);
        QCOMPARE(opened.setAside, QString());
        QVERIFY(store::noteOn(opened)->message.contains(QLatin1String("indexes")));
        QCOMPARE(filledfile::integrityOf(m_file), QStringLiteral("ok"));
        QCOMPARE(filledfile::readable(m_file).value(QStringLiteral("runs")), before);
        QVERIFY(!open().value().reindexed);
    }

    void anEmptyFileIsReported()
    {
        filledfile::write(m_file, {});
        const auto opened = open().value();
        QVERIFY(opened.wasEmpty);
        QVERIFY(store::noteOn(opened)->message.contains(QLatin1String("empty")));
        QCOMPARE(open().value(), store::OpenResult{});
    }

    void aLogBesideAnEmptyFileIsRead()
    {
        filledfile::make(m_file);
        filledfile::write(m_file, {});
        const auto opened = open().value();
        QVERIFY(!opened.wasEmpty);
        QVERIFY(opened.conversations >= 4);
        QVERIFY(QFileInfo(opened.setAside + QStringLiteral("-wal")).size() > 0);
    }

    void aFolderInItsPlaceIsReported()
    {
        QVERIFY(QDir().mkpath(m_file));
        const auto opened = open();
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(QLatin1String("is a folder")), qPrintable(opened.error().message));
        QVERIFY(QFileInfo(m_file).isDir());
    }

    void aFileThatIsNoDatabaseIsReported()
    {
        filledfile::write(m_file, QByteArray("Dear diary\n").repeated(1000));
        const auto opened = open().value();
        QVERIFY(opened.wasNoDatabase);
        QVERIFY(store::noteOn(opened)->message.contains(QLatin1String("was not a database")));
        QCOMPARE(filledfile::contentOf(opened.setAside), QByteArray("Dear diary\n").repeated(1000));
    }

    void theDatabaseOfAnotherProgramIsLeftAsItIs()
    {
        for (const auto version : {0, 2}) {
            execute(QStringLiteral("CREATE TABLE IF NOT EXISTS bookmarks (url TEXT)"));
            execute(QStringLiteral("PRAGMA user_version = %1").arg(version));
            const auto before = filledfile::contentOf(m_file);
            const auto opened = open();
            QVERIFY(!opened);
            QVERIFY2(opened.error().message.contains(QLatin1String("another program")), qPrintable(opened.error().message));
            QVERIFY(!opened.error().hint.isEmpty());
            QCOMPARE(filledfile::contentOf(m_file), before);
        }
    }

    void aNewerFileIsLeftAsItIs()
    {
        filledfile::make(m_file);
        execute(QStringLiteral("PRAGMA user_version = 99"));
        const auto before = filledfile::contentOf(m_file);
        const auto opened = open();
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(QLatin1String("newer Corral")), qPrintable(opened.error().message));
        QCOMPARE(filledfile::contentOf(m_file), before);
    }

    void aVersionThatNoCorralHasIsDamage_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::newRow("too high") << QByteArray("\x01\x00\x00\x03", 4);
        QTest::newRow("too low for its tables") << QByteArray("\x00\x00\x00\x01", 4);
        QTest::newRow("none") << QByteArray("\x00\x00\x00\x00", 4);
    }

    void aVersionThatNoCorralHasIsDamage()
    {
        QFETCH(QByteArray, version);
        filledfile::make(m_file);
        execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        change(60, version);
        const auto opened = open().value();
        QVERIFY(!opened.setAside.isEmpty());
        QCOMPARE(opened.conversations, 40);
        QVERIFY(!opened.incomplete);
    }

    void aVersionTooHighForItsTablesIsDamage_data() { oldfile::addVersions(); }

    void aVersionTooHighForItsTablesIsDamage()
    {
        QFETCH(const int, version);
        QVERIFY(oldfile::make(m_file, version));
        execute(QStringLiteral("PRAGMA user_version = %1").arg(version + 1));
        const auto opened = open().value();
        QVERIFY(!opened.setAside.isEmpty());
        QCOMPARE(opened.conversations, 1);
        QVERIFY(!opened.incomplete);
        QCOMPARE(store::conditionOf(m_file, Depth::Thorough), Condition::Sound);
    }

    void aLargeFileThatCannotBePreparedIsRecovered()
    {
        makeLarge();
        const auto messages = rootOf(QStringLiteral("messages"));
        change((messages - 1) * 4096, QByteArray(4096, '\0'));
        const auto before = filledfile::contentOf(m_file);
        const auto opened = open().value();
        QVERIFY(!opened.setAside.isEmpty());
        QCOMPARE(filledfile::contentOf(opened.setAside), before);
        QCOMPARE(opened.conversations, 40);
        QVERIFY(opened.messages > 300);
        QVERIFY(opened.incomplete);
        QVERIFY(store::noteOn(opened)->message.contains(QLatin1String("40 conversations")));
        QVERIFY(store::noteOn(opened)->message.contains(QLatin1String("Not everything")));
    }

    void aLargeFileIsLookedThroughWhenItIsMarked()
    {
        makeLarge();
        const auto runs = rootOf(QStringLiteral("runs"));
        change((runs - 1) * 4096, QByteArray(4096, '\0'));
        QCOMPARE(store::conditionOf(m_file, Depth::Quick), Condition::Sound);
        QCOMPARE(open().value().setAside, QString());
        QVERIFY(store::markDamaged(m_file));
        QVERIFY(store::isMarkedDamaged(m_file));
        const auto opened = open().value();
        QVERIFY(!opened.setAside.isEmpty());
        QVERIFY(!store::isMarkedDamaged(m_file));
        QCOMPARE(filledfile::integrityOf(m_file), QStringLiteral("ok"));
    }

    void damageThatIsMetLaterIsRepairedAtTheNextStart_data()
    {
        QTest::addColumn<bool>("writing");
        QTest::newRow("writing") << true;
        QTest::newRow("reading") << false;
    }

    void damageThatIsMetLaterIsRepairedAtTheNextStart()
    {
        QFETCH(const bool, writing);
        makeLarge();
        change((rootOf(QStringLiteral("runs")) - 1) * 4096, QByteArray(4096, '\0'));
        {
            store::Store store(m_file);
            QVERIFY(QCoro::waitFor(store.database.opened()).value().setAside.isEmpty());
            QVERIFY(!store::isMarkedDamaged(m_file));
            if (writing) {
                store.runs.save({QStringLiteral("m"), {}, {}, QDateTime::currentDateTime(), {}, {}});
                QTRY_VERIFY(store.database.writeError());
                QCOMPARE(store.database.writeError()->cause, Error::Cause::Damaged);
            } else {
                QCOMPARE(QCoro::waitFor(store.runs.list({})).error().cause, Error::Cause::Damaged);
            }
        }
        QVERIFY(store::isMarkedDamaged(m_file));
        const auto opened = open().value();
        QVERIFY(!opened.setAside.isEmpty());
        QCOMPARE(opened.conversations, 40);
        QVERIFY(!store::isMarkedDamaged(m_file));
    }

    void theMarkerOfASoundFileIsRemoved()
    {
        filledfile::make(m_file);
        QVERIFY(store::markDamaged(m_file));
        QCOMPARE(open().value().setAside, QString());
        QVERIFY(!store::isMarkedDamaged(m_file));
    }

    void aFullDiskLeavesTheDamagedFileForTheNextStart()
    {
        filledfile::make(m_file);
        execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        change(rootOf(QStringLiteral("messages")) * 4096 - 4096, QByteArray(4096, '\0'));
        const auto before = filledfile::contentOf(m_file);
        {
            const FullDisk disk(200'000);
            const auto opened = open();
            QVERIFY(!opened);
            QVERIFY(!opened.error().hint.isEmpty());
        }
        QCOMPARE(filledfile::contentOf(m_file), before);
        QVERIFY(!QFileInfo::exists(store::unfinishedName(m_file)));
        QCOMPARE(open().value().conversations, 40);
    }

    void whatWasCutOffWhileReplacingIsFinished()
    {
        filledfile::make(store::finishedName(m_file));
        QVERIFY(QFile::remove(store::finishedName(m_file) + QStringLiteral("-wal")));
        filledfile::write(m_file + QStringLiteral("-wal"), QByteArray(5000, 'x'));
        filledfile::write(store::unfinishedName(m_file), "half");
        QVERIFY(open());
        QCOMPARE(conversations(), 36);
        QVERIFY(!QFileInfo::exists(store::finishedName(m_file)));
        QVERIFY(!QFileInfo::exists(store::unfinishedName(m_file)));
    }

    void whatWasRecoveredBeforeTheFileWasSetAsideIsThrownAway()
    {
        filledfile::make(m_file);
        filledfile::write(store::finishedName(m_file), "stale");
        QVERIFY(open());
        QCOMPARE(conversations(), 40);
        QVERIFY(!QFileInfo::exists(store::finishedName(m_file)));
    }

    void twoFilesOfOneSecondAreBothKept()
    {
        QStringList names;
        for (int i = 0; i < 3; ++i) {
            filledfile::write(m_file, QByteArray(100, 'x'));
            names << open().value().setAside;
            QVERIFY(QFile::remove(m_file));
        }
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("*damaged*.db")}).size(), 3);
        QCOMPARE(names.removeDuplicates(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRepair)
#include "tst_repair.moc"
