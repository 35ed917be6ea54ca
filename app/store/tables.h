// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/cellreader.h"
#include "store/record.h"
#include "store/sql.h"

namespace corral::store {

/// What a table says of one of its columns.
struct Column
{
    QString name;
    Field::Kind kind = Field::Kind::Text;
    bool isNumber = false;     ///< the number of the row, which does not stand in its record
    bool mayBeNull = true;     ///< and then is NULL where it is missing
    bool mayBeMissing = false; ///< it may have been added after the record was written
    QVariant byDefault;        ///< where it is missing or makes no sense

    bool operator==(const Column &) const = default;
};

/// A record that was recognised as a row of a table.
struct Row
{
    QVariantList values; ///< one a column: text as QByteArray in UTF-8, numbers, or NULL
    bool whole = true;   ///< false: its end was missing, or something in it made no sense

    bool operator==(const Row &) const = default;
};

/// A table, as far as it takes to recognise its rows.
struct Table
{
    QString name;
    bool hasNumbers = true; ///< false: made WITHOUT ROWID; the key's columns come first then
    QList<Column> columns;

    bool operator==(const Table &) const = default;

    /// The cell as a row of this table: nothing unless the number of columns and nearly all types agree and the row has a name.
    [[nodiscard]] std::optional<Row> rowFrom(const Cell &cell, const QList<Field> &fields) const;
    [[nodiscard]] qsizetype indexOf(const char *column) const;
};

/// Whether a text can name something: not empty, not very long, and nothing but characters.
[[nodiscard]] bool isName(QByteArrayView text);

/// The tables of a database with their columns.
[[nodiscard]] Result<QList<Table>> tablesOf(const QSqlDatabase &database);

}
