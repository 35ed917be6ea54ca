// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/record.h"

#include "store/bytes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace corral::store {

namespace {

/// More than the columns of any table of Corral; the header of a damaged record may claim thousands.
constexpr qsizetype mostFields = 200;

qint64 sizeOf(qint64 type)
{
    constexpr std::array<qint64, 12> sizes{0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < 12 ? sizes.at(size_t(type)) : (type - 12) / 2;
}

Field numberIn(QByteArrayView bytes, qint64 type)
{
    Field field;
    field.kind = type == 7 ? Field::Kind::Real : Field::Kind::Integer;
    if (type == 8 || type == 9)
        field.integer = type - 8;
    else if (const auto number = signedAt(bytes, 0, bytes.size()); number && bytes.size() == sizeOf(type))
        field.integer = *number;
    else
        field.whole = false;
    if (type == 7)
        field.real = std::bit_cast<double>(std::exchange(field.integer, 0));
    return field;
}

Field fieldIn(QByteArrayView bytes, qint64 type)
{
    if (type == 0)
        return {};
    if (type < 10)
        return numberIn(bytes, type);
    Field field;
    field.kind = type % 2 == 1 ? Field::Kind::Text : Field::Kind::Blob;
    field.bytes = bytes.toByteArray();
    field.whole = bytes.size() == sizeOf(type);
    return field;
}

/// The serial types in the header; `end` is set to where the values begin.
std::optional<QList<qint64>> typesOf(const QByteArray &record, qsizetype &end)
{
    const auto size = varintAt(record, 0);
    if (!size || size->value < size->size || size->value > record.size())
        return {};
    end = qsizetype(size->value);
    QList<qint64> types;
    for (auto at = size->size; at < end;) {
        const auto type = varintAt(QByteArrayView(record).first(end), at);
        if (!type || type->value < 0 || type->value == 10 || type->value == 11 || types.size() == mostFields)
            return {};
        types.append(type->value);
        at += type->size;
    }
    return types;
}

}

std::optional<QList<Field>> fieldsOf(const QByteArray &record)
{
    qint64 at = 0;
    const auto types = typesOf(record, at);
    if (!types)
        return {};
    QList<Field> fields;
    fields.reserve(types->size());
    for (const auto type : *types) {
        const auto start = std::min<qint64>(at, record.size());
        const auto size = std::min(sizeOf(type), record.size() - start);
        fields.append(fieldIn(QByteArrayView(record).sliced(start, size), type));
        at = start + size;
    }
    return fields;
}

}
