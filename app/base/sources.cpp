// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/sources.h"

#include <QUuid>

namespace corral {

Sources Sources::system()
{
    return {
        .newId = [] { return QUuid::createUuid().toString(QUuid::WithoutBraces); },
        .now = [] { return QDateTime::currentDateTime(); },
        .monotonic = [] { return std::chrono::steady_clock::now().time_since_epoch(); },
    };
}

}
