// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

/// The few calls of SQL that all of this module uses.
namespace corral::store {

/// Prepares, binds in order and runs one statement.
[[nodiscard]] Result<QSqlQuery> run(const QSqlDatabase &database, const QString &sql, const QVariantList &values = {});
/// The same where nothing is asked back.
[[nodiscard]] Result<void> execute(const QSqlDatabase &database, const QString &sql, const QVariantList &values = {});
/// The same where a row is to be changed that may be gone: none changed is an Invalid error with these words.
[[nodiscard]] Result<void> change(const QSqlDatabase &database, const QString &sql, const QVariantList &values,
                                  const QString &otherwise);
/// What SQLite says, in words, with a hint for what people can mend: full, not writable, locked, damaged. Its kind is Storage
/// where the same may succeed later, and Invalid where it never can: the values do not go into the tables. Its cause is Damaged
/// where the file is no database, or a broken one.
[[nodiscard]] Error errorFrom(const QSqlError &error, const QString &file);

/// Undone at the end of its scope unless committed.
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
