// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/writelog.h"

#include <QFile>
#include <QList>

namespace corral::store {

/// The pages of a database file with those of its write-ahead log laid over them, read without SQLite: damage in one
/// keeps nobody from reading the others. Nothing is written and nothing locked. Holds one page in memory at a time.
class PageReader
{
public:
    /// Opens the file for reading; its log need not be there.
    explicit PageReader(const QString &file);

    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    [[nodiscard]] QString errorText() const { return m_file.errorString(); }
    [[nodiscard]] int pageSize() const { return m_pageSize; } ///< in bytes
    /// The number of the last page in the file; the first has the number 1.
    [[nodiscard]] quint32 pageCount() const;
    /// Those behind it that stand in the log only.
    [[nodiscard]] QList<quint32> pagesBeyond() const;
    /// All the bytes of file and log.
    [[nodiscard]] qint64 size() const { return m_file.size() + m_logFile.size(); }
    /// Shorter than a page where the file ends within it; empty where it is not there or the disk does not give it.
    [[nodiscard]] QByteArray page(quint32 number);
    [[nodiscard]] const WriteLog &log() const { return m_log; }
    /// From now on pages that stand in the log behind damage come first.
    void preferUnreadableLog();

private:
    [[nodiscard]] QByteArray read(quint32 number);

    QFile m_file;
    QFile m_logFile;
    WriteLog m_log;
    int m_pageSize = 0;
    bool m_preferUnreadable = false;
    quint32 m_lastNumber = 0; ///< 0: none was read
    QByteArray m_lastPage;
};

}
