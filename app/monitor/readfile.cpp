// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitor/readfile.h"

#include <QFile>

namespace corral::monitor {

QByteArray readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    return file.read(64 * 1024).trimmed();
}

std::optional<qint64> readNumber(const QString &path)
{
    bool ok = false;
    const qint64 number = readText(path).toLongLong(&ok, 0);
    return ok ? std::optional(number) : std::nullopt;
}

bool isSuspended(const QString &device)
{
    const QByteArray status = readText(device + QStringLiteral("/power/runtime_status"));
    return status == "suspended" || status == "suspending";
}

}
