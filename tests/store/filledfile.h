// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

#include <QMap>

/// Creates a database like one after years of use, and reads what is readable in a damaged one.
namespace filledfile {

/// Table name → row id → columns, each as "type:bytes in hexadecimal".
using Rows = QMap<QString, QMap<QByteArray, QMap<QString, QByteArray>>>;

/// The content of the files.
struct Bytes
{
    QByteArray file;
    QByteArray log;

    bool operator==(const Bytes &) const = default;
};

/// Creates a file with 40 conversations, short and long messages, runs, and two answers that were still streaming. The last
/// rows are only in its write-ahead log.
void make(const QString &file);

/// The rows that SQLite reads one by one, ignoring errors; only rows with values of the declared types. Changes nothing.
[[nodiscard]] Rows readable(const QString &file);

[[nodiscard]] QByteArray contentOf(const QString &file);
void write(const QString &file, const QByteArray &content);
[[nodiscard]] QString integrityOf(const QString &file);

}
