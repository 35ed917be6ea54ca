// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

/// Helpers for SQL statements.
namespace corral::store {

/// Prepares, binds in order and runs one statement.
[[nodiscard]] Result<QSqlQuery> run(const QSqlDatabase &database, const QString &sql, const QVariantList &values = {});
/// The same for statements without a result.
[[nodiscard]] Result<void> execute(const QSqlDatabase &database, const QString &sql, const QVariantList &values = {});
/// The same for a row that may be gone: if no row was changed, returns an Invalid error with this message.
[[nodiscard]] Result<void> change(const QSqlDatabase &database, const QString &sql, const QVariantList &values,
                                  const QString &otherwise);
/// Converts SQLite's error, with a hint where the user can act: disk full, not writable, locked, damaged. The kind is Storage
/// if the same may succeed later, and Invalid if it never can, because the values violate the schema. The cause is Damaged if
/// the file is no database or is corrupt.
[[nodiscard]] Error errorFrom(const QSqlError &error, const QString &file);

/// Rolls back at the end of its scope unless committed.
class Transaction
{
public:
    explicit Transaction(QSqlDatabase &database);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    [[nodiscard]] Result<void> commit();

private:
    QSqlDatabase &m_database;
    const Result<void> m_begun;
    bool m_open;
};

}
