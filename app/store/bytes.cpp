// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/bytes.h"

namespace corral::store {

namespace {

bool isWithin(QByteArrayView bytes, qsizetype at, qsizetype size)
{
    return at >= 0 && size >= 0 && size <= bytes.size() && at <= bytes.size() - size;
}

}

std::optional<quint64> numberAt(QByteArrayView bytes, qsizetype at, qsizetype size)
{
    if (size > 8 || !isWithin(bytes, at, size))
        return {};
    quint64 number = 0;
    for (qsizetype i = 0; i < size; ++i)
        number = number << 8 | quint8(bytes[at + i]);
    return number;
}

std::optional<qint64> signedAt(QByteArrayView bytes, qsizetype at, qsizetype size)
{
    const auto number = numberAt(bytes, at, size);
    if (!number || size == 0)
        return number ? std::optional<qint64>(0) : std::nullopt;
    const auto unused = int(64 - 8 * size);
    return qint64(*number << unused) >> unused;
}

std::optional<Varint> varintAt(QByteArrayView bytes, qsizetype at)
{
    quint64 value = 0;
    for (qsizetype i = 0; i < 9 && isWithin(bytes, at, i + 1); ++i) {
        const auto byte = quint8(bytes[at + i]);
        value = i == 8 ? value << 8 | byte : value << 7 | (byte & 0x7f);
        if (i == 8 || byte < 0x80)
            return Varint{qint64(value), i + 1};
    }
    return {};
}

}
