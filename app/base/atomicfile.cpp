// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/atomicfile.h"

#include <QSaveFile>

namespace corral {

tl::expected<void, QString> writeAtomically(const QString &path, const QByteArray &bytes,
                                            std::optional<QFileDevice::Permissions> permissions)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && (!permissions || file.setPermissions(*permissions)) &&
        file.write(bytes) == bytes.size() && file.commit())
        return {};
    return tl::unexpected(file.errorString());
}

}
