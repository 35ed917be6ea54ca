// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/cellreader.h"
#include "store/record.h"
#include "store/sql.h"

namespace corral::store {

/// The declaration of one column.
struct Column
{
    QString name;
    Field::Kind kind = Field::Kind::Text;
    bool isNumber = false;     ///< alias of the rowid, which is not stored in the record
    bool mayBeNull = true;     ///< a missing value is then NULL
    bool mayBeMissing = false; ///< the column may have been added after the record was written
    QVariant byDefault;        ///< used for a missing or invalid value

    bool operator==(const Column &) const = default;
};

/// A record recognised as a row of a table.
struct Row
{
    QVariantList values; ///< one per column: text as QByteArray in UTF-8, numbers, or NULL
    bool whole = true;   ///< false if its end was missing or a value was invalid

    bool operator==(const Row &) const = default;
};

/// The part of a table's declaration that is needed to recognise its rows.
struct Table
{
    QString name;
    bool hasNumbers = true; ///< has a rowid; false for WITHOUT ROWID, where the key columns come first
    QList<Column> columns;

    bool operator==(const Table &) const = default;

    /// The cell as a row of this table; none unless the number of columns and nearly all types match and the row has an id.
    [[nodiscard]] std::optional<Row> rowFrom(const Cell &cell, const QList<Field> &fields) const;
    [[nodiscard]] qsizetype indexOf(const char *column) const;
};

/// Whether a text can be an id: valid UTF-8 without NUL, not empty and not too long.
[[nodiscard]] bool isName(QByteArrayView text);

/// The tables of a database and their columns.
[[nodiscard]] Result<QList<Table>> tablesOf(const QSqlDatabase &database);

}
