// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace corral::test {

/// The absolute path of a file in tests/data. A missing file aborts the test program with its path: a test without its data
/// would test nothing.
[[nodiscard]] QString dataPath(const QString &path);
[[nodiscard]] QByteArray dataFile(const QString &path);
/// The content of a JSON file with one object.
[[nodiscard]] QJsonObject dataObject(const QString &path);
/// The names of the subfolders, sorted; there is at least one.
[[nodiscard]] QStringList dataFolders(const QString &path);
/// The names of the files with this suffix ("md"), sorted; there is at least one.
[[nodiscard]] QStringList dataFiles(const QString &path, const QString &ending);

}
