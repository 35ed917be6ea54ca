// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLockFile>
#include <QString>

#include <tl/expected.hpp>

#include <memory>

namespace corral::profile {

/// Takes the lock file, private to the user, for the lifetime of the result. An abandoned file is replaced, whatever its
/// content: a running holder has a system lock on it, which ends with the process. LockFailedError: a running process holds it.
/// PermissionError, UnknownError: the file can be neither created nor replaced.
[[nodiscard]] tl::expected<std::unique_ptr<QLockFile>, QLockFile::LockError> takeLock(const QString &path);

}
