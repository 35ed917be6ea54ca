// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/cellreader.h"
#include "store/recoveredrows.h"

#include <QSet>

namespace corral::store {

/// The result of a recovery.
struct RecoveryResult
{
    int conversations = 0; ///< including those made for messages without one
    int messages = 0;
    int runs = 0;
    bool incomplete = false; ///< a part of the file could not be read

    bool operator==(const RecoveryResult &) const = default;
};

/// Copies all rows that are readable in a damaged file and in its write-ahead log to a new database. The damaged file is only
/// read, page by page and without SQLite, so that a damaged page does not hide others.
class Recovery
{
public:
    /// Reads `damaged`, and its log beside it.
    explicit Recovery(const QString &damaged);

    /// Creates or replaces `target`. On failure `target` is removed.
    [[nodiscard]] Result<RecoveryResult> writeTo(const QString &target);

private:
    [[nodiscard]] Result<RecoveryResult> fill(QSqlDatabase &database);
    [[nodiscard]] Result<void> readPages(RecoveredRows &rows);
    [[nodiscard]] Result<void> readPage(RecoveredRows &rows, quint32 number);
    void noteChildren(quint32 number);
    void noteRoot(const Cell &cell);
    [[nodiscard]] bool lacksPages() const;

    QString m_file;
    PageReader m_pages;
    CellReader m_cells;
    QSet<quint32> m_listsTables{1}; ///< pages of the schema table
    QSet<quint32> m_named;          ///< pages that other pages refer to as part of a table
    QSet<quint32> m_found;          ///< pages that belong to a b-tree
    bool m_incomplete = false;
};

}
