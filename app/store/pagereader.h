// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/writeaheadlog.h"

#include <QFile>
#include <QList>

namespace corral::store {

/// The pages of a database file overlaid with those of its write-ahead log, read without SQLite, so that damage in one page
/// does not affect others. Writes and locks nothing. Holds one page in memory at a time.
class PageReader
{
public:
    /// Opens the file for reading; the log is optional.
    explicit PageReader(const QString &file);

    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    [[nodiscard]] QString errorText() const { return m_file.errorString(); }
    [[nodiscard]] int pageSize() const { return m_pageSize; } ///< in bytes
    /// The number of the last page in the file; numbers start at 1.
    [[nodiscard]] quint32 pageCount() const;
    /// Pages beyond the end of the file that are only in the log.
    [[nodiscard]] QList<quint32> pagesBeyond() const;
    /// Total size of file and log in bytes.
    [[nodiscard]] qint64 size() const { return m_file.size() + m_logFile.size(); }
    /// Shorter than a page at the end of a truncated file; empty if it does not exist or cannot be read.
    [[nodiscard]] QByteArray page(quint32 number);
    [[nodiscard]] const WriteAheadLog &log() const { return m_log; }
    /// From now on, log pages behind damage take precedence.
    void preferUnreadableLog();

private:
    [[nodiscard]] QByteArray read(quint32 number);

    QFile m_file;
    QFile m_logFile;
    WriteAheadLog m_log;
    int m_pageSize = 0;
    bool m_preferUnreadable = false;
    quint32 m_lastNumber = 0; ///< 0: none was read
    QByteArray m_lastPage;
};

}
