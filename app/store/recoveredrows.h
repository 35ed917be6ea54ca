// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/tables.h"

#include <unordered_map>

namespace corral::store {

/// The title of a conversation that is made for messages that have lost theirs; `day` is the date of the last of them.
[[nodiscard]] QString recoveredTitle(const QString &day);

/// Inserts rows found in a damaged file into a new database: of two rows with one id the better one, and finally the
/// conversations that the messages belong to. A message with a missing end becomes Interrupted; one without a conversation gets
/// a new one. Erased rows that are found in an old page are left out.
class RecoveredRows
{
public:
    /// `database` is open, migrated and empty, and outlives this object.
    explicit RecoveredRows(QSqlDatabase &database);

    /// To be called first.
    [[nodiscard]] Result<void> begin();
    /// Inserts the cell if it is a row of a known table. Fails only if the database cannot be written.
    [[nodiscard]] Result<void> add(const Cell &cell);
    /// To be called after all cells were added.
    [[nodiscard]] Result<void> finish();

    /// Whether a row was truncated or invalid, or refers to missing rows.
    [[nodiscard]] bool isIncomplete() const { return m_incomplete; }

private:
    [[nodiscard]] Result<void> insert(const Table &table, const Row &row);
    [[nodiscard]] Result<void> insertMessage(const Table &table, Row row);
    [[nodiscard]] Result<bool> makeRoom(const Table &table, Row &row);
    [[nodiscard]] Result<void> execute(const QString &sql, const QVariantList &values = {});
    [[nodiscard]] Result<void> noteLostParents();
    [[nodiscard]] Result<void> leaveOutPurged();
    [[nodiscard]] Result<void> keepOrphans();
    [[nodiscard]] Result<void> makeConversations();
    [[nodiscard]] Result<void> repair(const QString &sql);

    QSqlDatabase &m_database;
    QList<Table> m_tables;
    std::unordered_map<QString, QSqlQuery> m_inserts; ///< by table name
    qint64 m_displaced = 0;                           ///< messages whose rowid is taken by another one
    bool m_incomplete = false;
};

}
