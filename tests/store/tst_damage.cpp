// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filledfile.h"

#include "store/connection.h"
#include "store/openfile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace corral;
using filledfile::Bytes;
using filledfile::Rows;

namespace {

constexpr int pageSize = 4096;

enum class Damage { OneByte, SixteenBytes, ZeroedPage, NoisyPage, Truncation, Header, RootPage, Log };
constexpr int kinds = 8;

/// Two thousand fsyncs are slow on a disk: a folder in memory is used if there is one.
QString folderInMemory()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + QStringLiteral("/tst_damage-XXXXXX");
}

void overwriteRandomly(QByteArray &bytes, qsizetype at, qsizetype size, std::mt19937 &random)
{
    for (auto i = at; i < std::min(bytes.size(), at + size); ++i)
        bytes[i] = char(random());
}

qsizetype somewhere(const QByteArray &bytes, std::mt19937 &random) { return qsizetype(random() % size_t(bytes.size())); }

qsizetype startOfPage(const QByteArray &bytes, std::mt19937 &random)
{
    return qsizetype(random() % size_t(bytes.size() / pageSize)) * pageSize;
}

Bytes damaged(Bytes copy, Damage kind, std::mt19937 &random)
{
    switch (kind) {
    case Damage::OneByte:
        overwriteRandomly(copy.file, somewhere(copy.file, random), 1, random);
        break;
    case Damage::SixteenBytes:
        overwriteRandomly(copy.file, somewhere(copy.file, random), 16, random);
        break;
    case Damage::ZeroedPage:
        copy.file.replace(startOfPage(copy.file, random), pageSize, QByteArray(pageSize, '\0'));
        break;
    case Damage::NoisyPage:
        overwriteRandomly(copy.file, startOfPage(copy.file, random), pageSize, random);
        break;
    case Damage::Truncation:
        copy.file.truncate(somewhere(copy.file, random));
        break;
    case Damage::Header:
        overwriteRandomly(copy.file, qsizetype(random() % 100), 1 + qsizetype(random() % 20), random);
        break;
    case Damage::RootPage:
        overwriteRandomly(copy.file, qsizetype(random() % 12) * pageSize + 100, 200, random);
        break;
    case Damage::Log:
        overwriteRandomly(copy.log, random() % 4 == 0 ? 0 : somewhere(copy.log, random), 1 + qsizetype(random() % 40), random);
        break;
    }
    return copy;
}

int sizeOf(const Rows &rows)
{
    int size = 0;
    for (const auto &table : rows)
        size += int(table.size());
    return size;
}

Result<store::OpenResult> opened(const QString &file)
{
    return store::Connection(file, store::Connection::Mode::ReadWrite).use([](QSqlDatabase &database) {
        database.close();
        return store::openFile(database);
    });
}

}

/// Two hundred files with different damage: every row that SQLite can still read is present after opening.
class TestDamage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{folderInMemory()};
    QString m_file;
    Bytes m_original;
    int m_readable = 0;
    int m_kept = 0;
    int m_aside = 0;

    void writeFiles(const Bytes &copy) const
    {
        const QDir folder(m_folder.path());
        for (const auto &name : folder.entryList(QDir::Files))
            QFile::remove(folder.filePath(name));
        filledfile::write(m_file, copy.file);
        if (!copy.log.isEmpty())
            filledfile::write(m_file + QStringLiteral("-wal"), copy.log);
    }

    /// Chunks of a streaming answer are now part of it; a lost `leaf` is empty.
    static bool isKept(const QString &table, const QString &column, const QMap<QString, QByteArray> &before,
                       const QMap<QString, QByteArray> &after, const Rows &all)
    {
        const auto was = before.value(column);
        const auto is = after.value(column);
        if (was == is)
            return true;
        if (table == QLatin1String("messages") &&
            before.value(QStringLiteral("state")) == "text:" + QByteArray("streaming").toHex().toUpper())
            return column == QLatin1String("state") || is.startsWith(was);
        return column == QLatin1String("leaf") && !all.value(QStringLiteral("messages")).contains(was);
    }

    static void compare(const Rows &before, const Rows &after)
    {
        for (auto table = before.cbegin(); table != before.cend(); ++table) {
            if (table.key() == QLatin1String("chunks"))
                continue;
            for (auto row = table->cbegin(); row != table->cend(); ++row) {
                const auto kept = after.value(table.key()).value(row.key());
                QVERIFY2(!kept.isEmpty(), qPrintable(table.key() + u' ' + QLatin1String(row.key())));
                for (auto column = row->cbegin(); column != row->cend(); ++column)
                    QVERIFY2(isKept(table.key(), column.key(), *row, kept, after),
                             qPrintable(QStringLiteral("%1.%2: %3 instead of %4")
                                            .arg(table.key(), column.key(), QLatin1String(kept.value(column.key()).left(200)),
                                                 QLatin1String(column->left(200)))));
            }
        }
        compareChunks(before, after);
    }

    static void compareChunks(const Rows &before, const Rows &after)
    {
        for (const auto &chunk : before.value(QStringLiteral("chunks"))) {
            const auto text = chunk.value(QStringLiteral("content")).mid(5);
            const auto message = after.value(QStringLiteral("messages")).value(chunk.value(QStringLiteral("message_id")));
            QVERIFY2(message.value(QStringLiteral("content")).contains(text), text.constData());
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTemporaryDir folder;
        m_file = folder.filePath(QStringLiteral("corral.db"));
        filledfile::make(m_file);
        m_original = {filledfile::contentOf(m_file), filledfile::contentOf(m_file + QStringLiteral("-wal"))};
        QVERIFY(m_original.file.size() > 200 * pageSize);
        QVERIFY(m_original.log.size() > 20 * pageSize);
        m_file = m_folder.filePath(QStringLiteral("corral.db"));
    }

    void whatCouldBeReadIsThere_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < DAMAGED_COPIES; ++seed)
            QTest::addRow("%d", seed) << seed;
    }

    void whatCouldBeReadIsThere()
    {
        QFETCH(int, seed);
        std::mt19937 random(static_cast<unsigned>(seed));
        const auto kind = Damage(seed % kinds);
        const auto withLog = kind == Damage::Log || seed / kinds % 2 == 0;
        const auto copy = damaged({m_original.file, withLog ? m_original.log : QByteArray()}, kind, random);
        writeFiles(copy);
        const auto before = filledfile::readable(m_file);
        const auto found = opened(m_file);
        if (!found) {
            QVERIFY2(found.error().message.contains(QLatin1String("newer")), qPrintable(found.error().message));
            QCOMPARE(filledfile::contentOf(m_file), copy.file);
            return;
        }
        if (!found->setAside.isEmpty()) {
            QCOMPARE(filledfile::contentOf(found->setAside), copy.file);
            QCOMPARE(filledfile::contentOf(found->setAside + QStringLiteral("-wal")), copy.log);
            ++m_aside;
        }
        const auto after = filledfile::readable(m_file);
        compare(before, after);
        QCOMPARE(filledfile::integrityOf(m_file), QStringLiteral("ok"));
        QCOMPARE(opened(m_file).value(), store::OpenResult{});
        m_readable += sizeOf(before) - int(before.value(QStringLiteral("chunks")).size());
        m_kept += sizeOf(after);
    }

    void cleanupTestCase()
    {
        QVERIFY(m_aside > 0);
        QVERIFY(m_kept > m_readable);
        qInfo("%d of %d files set aside; %d rows could be read by SQLite, %d more were recovered", m_aside, DAMAGED_COPIES,
              m_readable, m_kept - m_readable);
    }
};

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
