// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>

/// Big-endian numbers of the SQLite file format (https://www.sqlite.org/fileformat2.html). Every access is bounds-checked,
/// because the files may be damaged.
namespace corral::store {

/// `size` bytes (8 at most) as an unsigned number; none if they are out of bounds.
[[nodiscard]] std::optional<quint64> numberAt(QByteArrayView bytes, qsizetype at, qsizetype size);

/// The same as a signed number in two's complement.
[[nodiscard]] std::optional<qint64> signedAt(QByteArrayView bytes, qsizetype at, qsizetype size);

struct Varint
{
    qint64 value = 0;
    qsizetype size = 0; ///< 1 to 9 bytes
};

/// A variable-length integer; none if it is out of bounds.
[[nodiscard]] std::optional<Varint> varintAt(QByteArrayView bytes, qsizetype at);

}
