// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace corral::ui {

/// Whether one of these libraries is a plugin of Qt that brings the desktop's own file dialog. Qt tells nobody whether it
/// has one; which plugin it took can be seen by what is loaded.
[[nodiscard]] bool bringsFileDialogs(const QStringList &libraries);
/// Of this process; after the application was made.
[[nodiscard]] bool hasNativeFileDialogs();

}
