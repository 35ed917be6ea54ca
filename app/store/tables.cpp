// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tables.h"

#include <QStringDecoder>

#include <algorithm>
#include <iterator>
#include <utility>

namespace corral::store {

namespace {

/// One changed byte may change two types: its own, and that of a neighbouring value that is read at a wrong offset.
constexpr int toleratedMisfits = 2;
constexpr qsizetype longestName = 256;

Field::Kind kindOf(const QString &type)
{
    if (type.compare(QLatin1String("INTEGER"), Qt::CaseInsensitive) == 0)
        return Field::Kind::Integer;
    if (type.compare(QLatin1String("BLOB"), Qt::CaseInsensitive) == 0)
        return Field::Kind::Blob;
    return type.compare(QLatin1String("REAL"), Qt::CaseInsensitive) == 0 ? Field::Kind::Real : Field::Kind::Text;
}

QVariant valueOf(const Field &field)
{
    switch (field.kind) {
    case Field::Kind::Null:
        return {};
    case Field::Kind::Integer:
        return field.integer;
    case Field::Kind::Real:
        return field.real;
    case Field::Kind::Text:
    case Field::Kind::Blob:
        break;
    }
    // A null QByteArray would be bound as NULL.
    return field.bytes.isNull() ? QByteArray("") : field.bytes;
}

bool fits(const Field &field, const Column &column)
{
    if (field.kind == Field::Kind::Null)
        return column.mayBeNull;
    return field.kind == column.kind || (column.kind == Field::Kind::Real && field.kind == Field::Kind::Integer);
}

bool isText(const Field &field) { return field.kind == Field::Kind::Text || field.kind == Field::Kind::Blob; }

QVariant defaultOf(const QSqlDatabase &database, const QVariant &expression, const Column &column)
{
    if (!expression.isNull()) {
        auto query = run(database, QStringLiteral("SELECT %1").arg(expression.toString()));
        if (query && query->next())
            return column.kind == Field::Kind::Text ? QVariant(query->value(0).toString().toUtf8()) : query->value(0);
    }
    if (column.mayBeNull)
        return {};
    return column.kind == Field::Kind::Text ? QVariant(QByteArray("")) : QVariant(0);
}

Result<Table> tableOf(const QSqlDatabase &database, const QString &name, bool hasNumbers)
{
    auto query =
        run(database, QStringLiteral("SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info(?)"), {name});
    if (!query)
        return tl::unexpected(query.error());
    Table table{name, hasNumbers, {}};
    while (query->next()) {
        Column column;
        column.name = query->value(0).toString();
        column.kind = kindOf(query->value(1).toString());
        const auto isKey = query->value(4).toInt() > 0;
        column.isNumber = isKey && hasNumbers && column.kind == Field::Kind::Integer;
        column.mayBeNull = !query->value(2).toBool() && !isKey;
        column.mayBeMissing = column.mayBeNull || !query->value(3).isNull();
        column.byDefault = defaultOf(database, query->value(3), column);
        table.columns.append(column);
    }
    return table;
}

}

std::optional<Row> Table::rowFrom(const Cell &cell, const QList<Field> &fields) const
{
    if (cell.inTable != hasNumbers || fields.isEmpty() || fields.size() > columns.size())
        return {};
    Row row;
    row.whole = cell.whole;
    auto misfits = 0;
    auto named = false;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const auto &column = columns.at(i);
        if (i >= fields.size() && !column.mayBeMissing)
            return {};
        const auto field = fields.value(i);
        if (column.isNumber) {
            if (field.kind != Field::Kind::Null)
                return {};
            row.values.append(cell.number);
            continue;
        }
        const auto isKey = !std::exchange(named, true) && column.kind == Field::Kind::Text;
        if (isKey && (field.kind != Field::Kind::Text || !field.whole || !isName(field.bytes)))
            return {};
        const auto usable = i < fields.size() && (field.whole || isText(field));
        const auto kept = usable && (fits(field, column) || (column.kind == Field::Kind::Text && isText(field)));
        row.values.append(kept ? valueOf(field) : column.byDefault);
        misfits += i < fields.size() && !fits(field, column) ? 1 : 0;
        row.whole = row.whole && field.whole;
    }
    row.whole = row.whole && misfits == 0;
    return misfits <= toleratedMisfits ? std::optional(row) : std::nullopt;
}

qsizetype Table::indexOf(const char *column) const
{
    const auto found = std::find_if(columns.cbegin(), columns.cend(),
                                    [column](const Column &other) { return other.name == QLatin1String(column); });
    return found == columns.cend() ? -1 : std::distance(columns.cbegin(), found);
}

bool isName(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > longestName)
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString name = decoder(text);
    return !decoder.hasError() && !name.contains(QChar::Null);
}

Result<QList<Table>> tablesOf(const QSqlDatabase &database)
{
    // The full-text index and the tables that belong to it are rebuilt from the others.
    auto query = run(database, QStringLiteral("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                                              "AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%' ORDER BY name"));
    if (!query)
        return tl::unexpected(query.error());
    QList<Table> tables;
    while (query->next()) {
        auto table = tableOf(database, query->value(0).toString(), !query->value(1).toBool());
        if (!table)
            return tl::unexpected(table.error());
        tables.append(*std::move(table));
    }
    return tables;
}

}
