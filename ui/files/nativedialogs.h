// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace corral::ui {

/// Whether one of these libraries is a Qt platform theme plugin with the desktop's own file dialog. Qt has no query for that;
/// the plugin in use is recognised by the loaded libraries.
[[nodiscard]] bool bringsFileDialogs(const QStringList &libraries);
/// For this process, once the application object exists.
[[nodiscard]] bool hasNativeFileDialogs();

}
