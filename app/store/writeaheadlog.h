// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

namespace corral::store {

/// The pages in a write-ahead log (https://www.sqlite.org/fileformat2.html#walformat): page number to offset in the log in
/// bytes.
struct WriteAheadLog
{
    int pageSize = 0;                  ///< in bytes, from the log's header; 0 if the header cannot be trusted
    QHash<quint32, qint64> committed;  ///< frames that SQLite reads
    QHash<quint32, qint64> unreadable; ///< committed frames behind damage, which SQLite does not read

    bool operator==(const WriteAheadLog &) const = default;
};

/// Reads the log page by page; the result is empty if there is none. If its header is damaged, `pageSize` bytes per page are
/// assumed; with 0 the log is ignored.
[[nodiscard]] WriteAheadLog readWriteAheadLog(const QString &file, int pageSize = 0);

}
