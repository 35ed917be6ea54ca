// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

namespace corral::store {

/// The pages in a write-ahead log (https://www.sqlite.org/fileformat2.html#walformat), by their number: where each begins in
/// the log, in bytes.
struct WriteLog
{
    int pageSize = 0;                  ///< in bytes, as the log's header says; 0 where it has no header that can be trusted
    QHash<quint32, qint64> committed;  ///< what SQLite reads
    QHash<quint32, qint64> unreadable; ///< committed too, but behind damage, where SQLite does not look any more

    bool operator==(const WriteLog &) const = default;
};

/// Reads the log page by page; empty where there is none. Where its header is damaged, its pages are taken to have
/// `pageSize` bytes; 0 leaves them alone.
[[nodiscard]] WriteLog readWriteLog(const QString &file, int pageSize = 0);

}
