// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/writeaheadlog.h"

#include "store/bytes.h"
#include "store/pagesize.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace corral::store {

namespace {

constexpr qsizetype headerSize = 32;
constexpr qsizetype frameHeaderSize = 24;

/// The checksum of the log format: two sums over pairs of words. The last bit of the log's first word defines the byte order.
class Checksum
{
public:
    void setBigEndian(bool bigEndian) { m_bigEndian = bigEndian; }

    void add(QByteArrayView bytes)
    {
        for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
            m_first += word(bytes, at) + m_second;
            m_second += word(bytes, at + 4) + m_first;
        }
    }

    [[nodiscard]] bool standsAt(QByteArrayView bytes, qsizetype at) const
    {
        return numberAt(bytes, at, 4) == m_first && numberAt(bytes, at + 4, 4) == m_second;
    }

private:
    [[nodiscard]] quint32 word(QByteArrayView bytes, qsizetype at) const
    {
        const auto number = quint32(numberAt(bytes, at, 4).value_or(0));
        return m_bigEndian ? number : qbswap(number);
    }

    bool m_bigEndian = true;
    quint32 m_first = 0;
    quint32 m_second = 0;
};

class Reader
{
public:
    explicit Reader(const QString &file)
        : m_file(file)
    {}

    WriteAheadLog read(int pageSize)
    {
        if (!m_file.open(QIODevice::ReadOnly))
            return {};
        readHeader(pageSize);
        if (isPageSize(m_pageSize)) {
            while (readFrame())
                continue;
        }
        return std::move(m_log);
    }

private:
    void readHeader(int pageSize)
    {
        const auto header = m_file.read(headerSize);
        const auto magic = numberAt(header, 0, 4).value_or(0);
        m_checksum.setBigEndian(magic & 1);
        m_checksum.add(QByteArrayView(header).first(std::min<qsizetype>(header.size(), 24)));
        m_valid = (magic == 0x377f0682 || magic == 0x377f0683) && m_checksum.standsAt(header, 24);
        m_pageSize = m_valid ? int(numberAt(header, 8, 4).value_or(0)) : pageSize;
        m_log.pageSize = m_valid ? m_pageSize : 0;
        m_salt = m_valid ? header.mid(16, 8) : QByteArray();
    }

    /// Frames of earlier generations of the log follow those of the current one. They have another salt.
    bool readFrame()
    {
        const auto at = m_file.pos();
        const auto frame = m_file.read(frameHeaderSize + m_pageSize);
        if (frame.size() < frameHeaderSize + m_pageSize)
            return false;
        if (m_salt.isEmpty())
            m_salt = frame.mid(8, 8);
        const auto number = quint32(numberAt(frame, 0, 4).value_or(0));
        if (frame.mid(8, 8) != m_salt || number == 0)
            return stop();
        m_checksum.add(QByteArrayView(frame).first(8));
        m_checksum.add(QByteArrayView(frame).sliced(frameHeaderSize));
        m_valid = m_valid && m_checksum.standsAt(frame, 16);
        m_pending.insert(number, at + frameHeaderSize);
        if (numberAt(frame, 4, 4) != 0U)
            commit();
        return true;
    }

    /// Skips an invalid frame. Later frames count as behind damage.
    bool stop()
    {
        m_valid = false;
        return true;
    }

    void commit()
    {
        auto &pages = m_valid ? m_log.committed : m_log.unreadable;
        for (auto page = m_pending.cbegin(); page != m_pending.cend(); ++page)
            pages.insert(page.key(), page.value());
        m_pending.clear();
    }

    QFile m_file;
    WriteAheadLog m_log;
    Checksum m_checksum;
    QByteArray m_salt;
    QHash<quint32, qint64> m_pending; ///< since the last commit frame
    int m_pageSize = 0;
    bool m_valid = false;
};

}

WriteAheadLog readWriteAheadLog(const QString &file, int pageSize) { return Reader(file).read(pageSize); }

}
