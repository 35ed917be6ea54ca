// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor/save.h"

#include "base/atomicfile.h"

#include <QtConcurrentRun>

namespace corral::monitor {

QFuture<QString> save(const QString &path, std::function<QByteArray()> content)
{
    return QtConcurrent::run([path, content = std::move(content)] {
        const auto done = writeAtomically(path, content());
        return done ? QString() : done.error();
    });
}

}
