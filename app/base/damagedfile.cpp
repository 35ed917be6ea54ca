// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/damagedfile.h"

#include <QFile>

namespace corral {

QString moveDamagedAside(const QString &path)
{
    const QString aside = path + QStringLiteral(".damaged");
    if (!QFile::exists(path))
        return {};
    QFile::remove(aside);
    return QFile::rename(path, aside) ? aside : QString();
}

}
