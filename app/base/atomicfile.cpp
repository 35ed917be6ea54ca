// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/atomicfile.h"

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

// Unbuffered: QSaveFile commits the file even if flushing its buffer fails.
AtomicFile::AtomicFile(const QString &path, std::optional<QFileDevice::Permissions> permissions)
    : m_file(path)
    , m_ok(m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && (!permissions || m_file.setPermissions(*permissions)))
{}

void AtomicFile::write(QByteArrayView bytes) { m_ok = m_ok && writeAll(m_file, bytes); }

tl::expected<void, QString> AtomicFile::commit()
{
    if (m_ok && m_file.commit())
        return {};
    return tl::unexpected(m_file.errorString());
}

tl::expected<void, QString> writeAtomically(const QString &path, const QByteArray &bytes,
                                            std::optional<QFileDevice::Permissions> permissions)
{
    AtomicFile file(path, permissions);
    file.write(bytes);
    return file.commit();
}

}
