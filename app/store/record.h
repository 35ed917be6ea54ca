// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace corral::store {

/// One value of a record (https://www.sqlite.org/fileformat2.html#record_format).
struct Field
{
    enum class Kind { Null, Integer, Real, Text, Blob };

    Kind kind = Kind::Null;
    qint64 integer = 0;
    double real = 0;
    QByteArray bytes;  ///< of Text and Blob, as stored in the file
    bool whole = true; ///< false if the record ended before or within it

    bool operator==(const Field &) const = default;
};

/// The values of a record, whose end may be missing; none if its header is missing or invalid.
[[nodiscard]] std::optional<QList<Field>> fieldsOf(const QByteArray &record);

}
