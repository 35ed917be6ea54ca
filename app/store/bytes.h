// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>

/// Numbers as they stand in a database file (https://www.sqlite.org/fileformat2.html): the high byte first. Every access is
/// checked against the end of the bytes, for the files that are read in this way are damaged ones.
namespace corral::store {

/// `size` bytes (8 at most) as a number without sign; nothing where they are not all there.
[[nodiscard]] std::optional<quint64> numberAt(QByteArrayView bytes, qsizetype at, qsizetype size);

/// The same in two's complement.
[[nodiscard]] std::optional<qint64> signedAt(QByteArrayView bytes, qsizetype at, qsizetype size);

struct Varint
{
    qint64 value = 0;
    qsizetype size = 0; ///< in bytes: 1 to 9
};

/// A number of variable length; nothing where it does not end within the bytes.
[[nodiscard]] std::optional<Varint> varintAt(QByteArrayView bytes, qsizetype at);

}
