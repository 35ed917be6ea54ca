// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/error.h"

namespace corral {

QString joined(const QString &message, const QString &hint)
{
    if (message.isEmpty() || hint.isEmpty())
        return message + hint;
    const bool ends = QStringView(u".!?…:").contains(message.back());
    return message + (ends ? QStringLiteral(" ") : QStringLiteral(". ")) + hint;
}

bool isTransient(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
        return true;
    case Error::Kind::Http:
    case Error::Kind::Server:
        return error.httpStatus == 429 || (error.httpStatus >= 502 && error.httpStatus <= 504) ||
               (error.httpStatus >= 520 && error.httpStatus <= 530);
    default:
        return false;
    }
}

}
