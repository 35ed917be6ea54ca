// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QFileDevice>
#include <QSaveFile>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace corral {

/// Replaces the content of the file atomically: on failure the old content stays. A new file has `permissions` before its first
/// byte is written; by default it keeps those of the old file, or gets those the umask allows. Blocks. The error is the
/// system's error text.
[[nodiscard]] tl::expected<void, QString> writeAtomically(const QString &path, const QByteArray &bytes,
                                                          std::optional<QFileDevice::Permissions> permissions = {});

/// The same for content that comes in pieces.
class AtomicFile
{
public:
    explicit AtomicFile(const QString &path, std::optional<QFileDevice::Permissions> permissions = {});

    /// After a failure, further pieces are ignored.
    void write(QByteArrayView bytes);
    /// Replaces the content of the file, unless a write failed.
    [[nodiscard]] tl::expected<void, QString> commit();

private:
    QSaveFile m_file;
    bool m_ok;
};

}
