// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/pagereader.h"

#include "store/pagesize.h"

#include <algorithm>
#include <limits>

namespace corral::store {

PageReader::PageReader(const QString &file)
    : m_file(file)
    , m_logFile(file + QStringLiteral("-wal"))
{
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return;
    m_log = readWriteAheadLog(m_logFile.fileName());
    m_pageSize = pageSizeOf(m_file, m_log.pageSize);
    if (m_log.pageSize == 0)
        m_log = readWriteAheadLog(m_logFile.fileName(), m_pageSize);
    m_logFile.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

quint32 PageReader::pageCount() const
{
    constexpr qint64 most = std::numeric_limits<quint32>::max() - 1;
    return m_pageSize == 0 ? 0 : quint32(std::min<qint64>((m_file.size() + m_pageSize - 1) / m_pageSize, most));
}

QList<quint32> PageReader::pagesBeyond() const
{
    QList<quint32> beyond;
    for (auto page = m_log.committed.keyBegin(); page != m_log.committed.keyEnd(); ++page) {
        if (*page > pageCount())
            beyond.append(*page);
    }
    std::sort(beyond.begin(), beyond.end());
    return beyond;
}

QByteArray PageReader::page(quint32 number)
{
    if (number == 0 || m_pageSize == 0)
        return {};
    if (number != m_lastNumber)
        m_lastPage = read(number);
    m_lastNumber = number;
    return m_lastPage;
}

QByteArray PageReader::read(quint32 number)
{
    qint64 inLog = m_preferUnreadable ? m_log.unreadable.value(number, 0) : 0;
    if (inLog == 0)
        inLog = m_log.committed.value(number, 0);
    auto &file = inLog > 0 ? m_logFile : m_file;
    const auto at = inLog > 0 ? inLog : qint64(number - 1) * m_pageSize;
    return at < file.size() && file.seek(at) ? file.read(m_pageSize) : QByteArray();
}

void PageReader::preferUnreadableLog()
{
    m_preferUnreadable = true;
    m_lastNumber = 0;
}

}
