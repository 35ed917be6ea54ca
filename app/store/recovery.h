// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/cellreader.h"
#include "store/recoveredrows.h"

#include <QSet>

namespace corral::store {

/// What was brought over from a damaged file.
struct Recovered
{
    int conversations = 0; ///< the ones made for messages without one included
    int messages = 0;
    int runs = 0;
    bool incomplete = false; ///< something in the file could not be read

    bool operator==(const Recovered &) const = default;
};

/// Writes all rows that can still be read in a damaged file, and in its write-ahead log, into a new database. The damaged file is
/// only read, page by page, without SQLite: no damaged page hides those around it.
class Recovery
{
public:
    /// Reads `damaged`; its log is looked for beside it.
    explicit Recovery(const QString &damaged);

    /// Makes `target`, and replaces what was there. Where it fails, `target` is removed again.
    [[nodiscard]] Result<Recovered> writeTo(const QString &target);

private:
    [[nodiscard]] Result<Recovered> fill(QSqlDatabase &database);
    [[nodiscard]] Result<void> takePages(RecoveredRows &rows);
    [[nodiscard]] Result<void> takePage(RecoveredRows &rows, quint32 number);
    void noteChildren(quint32 number);
    void noteRoot(const Cell &cell);
    [[nodiscard]] bool lacksPages() const;

    QString m_file;
    PageReader m_pages;
    CellReader m_cells;
    QSet<quint32> m_listsTables{1}; ///< the pages of the schema
    QSet<quint32> m_named;          ///< pages that others say are part of a table
    QSet<quint32> m_found;          ///< pages that are part of some tree
    bool m_incomplete = false;
};

}
