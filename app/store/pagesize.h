// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

class QFile;

namespace corral::store {

/// Whether `size` is a valid page size in bytes: a power of two from 512 to 65,536
/// (https://www.sqlite.org/fileformat2.html#pages).
[[nodiscard]] bool isPageSize(qint64 size);

/// The page size in bytes of this database, which is open for reading; the header is trusted only if the pages agree with it.
/// `fromLog` is the size in the write-ahead log, 0 if unknown. Falls back to 4,096, SQLite's default.
[[nodiscard]] int pageSizeOf(QFile &file, int fromLog);

}
