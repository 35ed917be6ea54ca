// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace corral::test {

/// What lies in tests/data, by a path below it. What is not there ends the test program with the path: a test without its
/// data has tested nothing.
[[nodiscard]] QString dataPath(const QString &path);
[[nodiscard]] QByteArray dataFile(const QString &path);
/// A file that holds one JSON object.
[[nodiscard]] QJsonObject dataObject(const QString &path);
/// The names of the folders in a folder, in order; there is at least one.
[[nodiscard]] QStringList dataFolders(const QString &path);
/// The names of the files in a folder with this ending ("md"), in order; there is at least one.
[[nodiscard]] QStringList dataFiles(const QString &path, const QString &ending);

}
