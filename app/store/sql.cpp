// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sql.h"

#include <QCoreApplication>
#include <QSqlError>

#include <tuple>

namespace corral::store {

namespace {

/// https://www.sqlite.org/rescode.html; the driver gives extended codes, whose low byte is the primary one.
enum Code {
    SqlError = 1,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    TooBig = 18,
    Constraint = 19,
    Mismatch = 20,
    Misuse = 21,
    Range = 25,
    NotADatabase = 26,
};

int primaryCode(const QSqlError &error) { return error.nativeErrorCode().toInt() & 0xff; }

bool isDamage(int code) { return code == Corrupt || code == NotADatabase; }

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::store::Store)
};

/// Whether the statement itself is rejected permanently; other errors depend on the disk or on other programs.
bool isRefused(int code)
{
    return code == SqlError || code == TooBig || code == Constraint || code == Mismatch || code == Misuse || code == Range;
}

QString hintFor(int code, const QString &file)
{
    switch (code) {
    case Full:
        return Words::tr("Free some space on its disk.");
    case ReadOnly:
    case CantOpen:
        return Words::tr("Check that you can write to %1 and the folder it is in.").arg(file);
    case Busy:
    case Locked:
        return Words::tr("Another program is using %1. Close it.").arg(file);
    case Corrupt:
    case NotADatabase:
        return Words::tr("%1 is damaged. Start Corral again: it keeps the damaged file and recovers what can be read.").arg(file);
    case IoError:
        return Words::tr("Check the disk that %1 is on.").arg(file);
    default:
        return {};
    }
}

}

Error errorFrom(const QSqlError &error, const QString &file)
{
    const auto words = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    const auto code = primaryCode(error);
    return {isRefused(code) ? Error::Kind::Invalid : Error::Kind::Storage, 0,
            Words::tr("Couldn't read or write the conversations: %1.").arg(words), hintFor(code, file),
            isDamage(code) ? Error::Cause::Damaged : Error::Cause::Other};
}

Result<QSqlQuery> run(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (query.prepare(sql)) {
        for (const auto &value : values)
            query.addBindValue(value);
        if (query.exec())
            return query;
    }
    return tl::unexpected(errorFrom(query.lastError(), database.databaseName()));
}

Result<void> execute(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    return run(database, sql, values).map([](const QSqlQuery &) {});
}

Result<void> change(const QSqlDatabase &database, const QString &sql, const QVariantList &values, const QString &otherwise)
{
    return run(database, sql, values).and_then([&otherwise](const QSqlQuery &query) -> Result<void> {
        if (query.numRowsAffected() == 0)
            return failure(Error::Kind::Invalid, otherwise);
        return {};
    });
}

// Uses SQL statements: errors of the driver's transaction() and commit() have no code.
Transaction::Transaction(QSqlDatabase &database)
    : m_database(database)
    , m_begun(execute(database, QStringLiteral("BEGIN IMMEDIATE")))
    , m_open(m_begun.has_value())
{}

Transaction::~Transaction()
{
    if (m_open)
        std::ignore = execute(m_database, QStringLiteral("ROLLBACK"));
}

Result<void> Transaction::commit()
{
    if (!m_begun)
        return m_begun;
    auto done = execute(m_database, QStringLiteral("COMMIT"));
    m_open = !done;
    return done;
}

}
