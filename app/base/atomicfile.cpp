// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/atomicfile.h"

#include <QByteArrayView>
#include <QSaveFile>

namespace corral {

namespace {

/// On a full disk a write may take only a part of the bytes; only the next attempt reports the error.
bool writeAll(QSaveFile &file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto written = file.write(bytes.data(), bytes.size());
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

}

tl::expected<void, QString> writeAtomically(const QString &path, const QByteArray &bytes,
                                            std::optional<QFileDevice::Permissions> permissions)
{
    QSaveFile file(path);
    // Unbuffered: QSaveFile commits the file even if flushing its buffer fails.
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && (!permissions || file.setPermissions(*permissions)) &&
        writeAll(file, bytes) && file.commit())
        return {};
    return tl::unexpected(file.errorString());
}

}
