// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLockFile>
#include <QString>

#include <tl/expected.hpp>

#include <memory>

namespace corral::profile {

/// Takes the lock file, which is the user's alone, for as long as the answer lives. One that nobody holds any more is replaced
/// whatever is in it: a running holder keeps the file locked at the system, and that lock ends with the process.
/// LockFailedError: somebody runs who holds it. PermissionError, UnknownError: the file can be neither made nor replaced.
[[nodiscard]] tl::expected<std::unique_ptr<QLockFile>, QLockFile::LockError> takeLock(const QString &path);

}
