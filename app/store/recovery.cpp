// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/recovery.h"

#include "store/bytes.h"
#include "store/connection.h"
#include "store/schema.h"

#include <QCoreApplication>
#include <QFile>

#include <limits>

namespace corral::store {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::store::Store)
};

Result<int> countOf(const QSqlDatabase &database, const char *table)
{
    return run(database, QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))).map([](QSqlQuery query) {
        return query.next() ? query.value(0).toInt() : 0;
    });
}

Result<void> count(const QSqlDatabase &database, RecoveryResult &recovered)
{
    const auto conversations = countOf(database, "conversations");
    const auto messages = countOf(database, "messages");
    const auto runs = countOf(database, "runs");
    for (const auto *number : {&conversations, &messages, &runs}) {
        if (!*number)
            return tl::unexpected(number->error());
    }
    recovered.conversations = *conversations;
    recovered.messages = *messages;
    recovered.runs = *runs;
    return {};
}

}

Recovery::Recovery(const QString &damaged)
    : m_file(damaged)
    , m_pages(damaged)
    , m_cells(m_pages)
{}

Result<RecoveryResult> Recovery::writeTo(const QString &target)
{
    if (!m_pages.isOpen())
        return failure(Error::Kind::Storage, Words::tr("Couldn't read %1: %2.").arg(m_file, m_pages.errorText()),
                       Words::tr("Check that you can read it, and the disk that it is on."));
    QFile::remove(target);
    auto recovered = Connection(target).use([this](QSqlDatabase &database) { return fill(database); });
    if (!recovered)
        QFile::remove(target);
    return recovered;
}

Result<RecoveryResult> Recovery::fill(QSqlDatabase &database)
{
    // An incomplete target is deleted: it needs no journal, and is on disk after the last commit.
    RecoveredRows rows(database);
    RecoveryResult recovered;
    auto done = execute(database, QStringLiteral("PRAGMA journal_mode = OFF"))
                    .and_then([&] { return execute(database, QStringLiteral("PRAGMA synchronous = OFF")); })
                    .and_then([&] { return migrate(database); })
                    .and_then([&] { return execute(database, QStringLiteral("PRAGMA synchronous = FULL")); })
                    .and_then([&] { return execute(database, QStringLiteral("BEGIN")); })
                    .and_then([&] { return rows.begin(); })
                    .and_then([&] { return readPages(rows); })
                    .and_then([&] { return rows.finish(); })
                    .and_then([&] { return execute(database, QStringLiteral("COMMIT")); })
                    .and_then([&] { return count(database, recovered); });
    if (!done)
        return tl::unexpected(done.error());
    recovered.incomplete = m_incomplete || rows.isIncomplete() || lacksPages();
    return recovered;
}

Result<void> Recovery::readPages(RecoveredRows &rows)
{
    for (quint32 number = 1; number <= m_pages.pageCount(); ++number) {
        if (auto done = readPage(rows, number); !done)
            return done;
    }
    const auto beyond = m_pages.pagesBeyond();
    for (const auto number : beyond) {
        if (auto done = readPage(rows, number); !done)
            return done;
    }
    const auto behindDamage = m_pages.log().unreadable.keys();
    m_pages.preferUnreadableLog();
    for (const auto number : behindDamage) {
        if (auto done = readPage(rows, number); !done)
            return done;
    }
    m_incomplete = m_incomplete || !behindDamage.isEmpty();
    return {};
}

Result<void> Recovery::readPage(RecoveredRows &rows, quint32 number)
{
    noteChildren(number);
    Result<void> done;
    const auto whole = m_cells.read(number, [&](const Cell &cell) {
        if (m_listsTables.contains(number))
            noteRoot(cell);
        if (done)
            done = rows.add(cell);
    });
    m_incomplete = m_incomplete || !whole;
    return done;
}

/// The first page of a database and its child pages are the schema table.
void Recovery::noteRoot(const Cell &cell)
{
    const auto fields = fieldsOf(cell.record);
    if (!fields || fields->size() != 5 || fields->at(0).bytes != "table")
        return;
    const auto root = fields->at(3).integer;
    if (root > 0 && root <= std::numeric_limits<quint32>::max())
        m_named.insert(quint32(root));
}

void Recovery::noteChildren(quint32 number)
{
    if (m_cells.isTree(number))
        m_found.insert(number);
    const auto children = m_cells.childrenOf(number);
    const QSet all(children.cbegin(), children.cend());
    m_named.unite(all);
    if (m_listsTables.contains(number))
        m_listsTables.unite(all);
}

/// Whether a page that should be part of a table is missing.
bool Recovery::lacksPages() const { return !m_found.contains(1) || !m_found.contains(m_named); }

}
