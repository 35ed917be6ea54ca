// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/tables.h"

#include <unordered_map>

namespace corral::store {

/// The title of a conversation that was made for messages without one; `day` is when the last of them was written.
[[nodiscard]] QString recoveredTitle(const QString &day);

/// Puts rows that were found in a damaged file into a new one: the better of two of the same name, and in the end the
/// conversations that hold them. A message whose end was missing is an Interrupted one; one whose conversation is lost gets a new
/// one. What was erased, and is found in an old page, is left out.
class RecoveredRows
{
public:
    /// `database` is open, up to date and empty, and outlives this.
    explicit RecoveredRows(QSqlDatabase &database);

    /// To be called first.
    [[nodiscard]] Result<void> begin();
    /// Takes the cell if it is a row of a table. Fails only where the database cannot be written.
    [[nodiscard]] Result<void> add(const Cell &cell);
    /// To be called when all cells were added.
    [[nodiscard]] Result<void> finish();

    /// Whether a row was cut off, made no sense, or speaks of others that are missing.
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
    [[nodiscard]] Result<void> mend(const QString &sql);

    QSqlDatabase &m_database;
    QList<Table> m_tables;
    std::unordered_map<QString, QSqlQuery> m_inserts; ///< by the table's name
    qint64 m_displaced = 0;                           ///< messages whose number another one has
    bool m_incomplete = false;
};

}
