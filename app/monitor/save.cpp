// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor/save.h"

#include <QSaveFile>
#include <QtConcurrentRun>

namespace corral::monitor {

QFuture<QString> save(const QString &path, std::function<QByteArray()> content)
{
    return QtConcurrent::run([path, content = std::move(content)] {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return file.errorString();
        file.write(content());
        return file.commit() ? QString() : file.errorString();
    });
}

}
