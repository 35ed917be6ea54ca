// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

class QFile;

namespace corral::store {

/// Whether a database can have pages of so many bytes: a power of two from 512 to 65,536.
[[nodiscard]] bool isPageSize(qint64 size);

/// The bytes of a page of this database, which is open for reading; what is in its header is believed only if the pages agree.
/// `fromLog` is what the write-ahead log says, 0 if nothing. 4,096, SQLite's own choice, where nothing can be told.
[[nodiscard]] int pageSizeOf(QFile &file, int fromLog);

}
