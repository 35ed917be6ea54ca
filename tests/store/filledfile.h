// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql.h"

#include <QMap>

/// A database as years of use leave it, and what can be read in one that is damaged.
namespace filledfile {

/// Name of a table → name of a row → its columns, each as "type:bytes in hexadecimal".
using Rows = QMap<QString, QMap<QByteArray, QMap<QString, QByteArray>>>;

/// What stands on the disk.
struct Bytes
{
    QByteArray file;
    QByteArray log;

    bool operator==(const Bytes &) const = default;
};

/// Makes a file with 40 conversations, short and long messages, runs, and two answers that were still streaming. The last rows
/// stand in its write-ahead log only.
void make(const QString &file);

/// What SQLite gives when it is asked for one row after the other and its errors are ignored; only rows that keep to the
/// types of their columns. Changes nothing.
[[nodiscard]] Rows readable(const QString &file);

[[nodiscard]] QByteArray contentOf(const QString &file);
void write(const QString &file, const QByteArray &content);
[[nodiscard]] QString integrityOf(const QString &file);

}
