// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/timeleft.h"

#include <QCoreApplication>

namespace corral::ui {

namespace {

constexpr qint64 forEver = 10LL * 365 * 24 * 3600; ///< seconds

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(corral::ui::TimeLeft)
};

}

bool staysLoaded(const QDateTime &expires, const QDateTime &now) { return !expires.isValid() || now.secsTo(expires) > forEver; }

QString timeLeft(const QDateTime &expires, const QDateTime &now)
{
    if (staysLoaded(expires, now))
        return Words::tr("stays");
    const qint64 milliseconds = now.msecsTo(expires);
    if (milliseconds <= 0)
        return Words::tr("unloading");
    const qint64 seconds = (milliseconds + 999) / 1000;
    if (seconds < 60)
        return Words::tr("%1 s").arg(seconds);
    const qint64 minutes = (seconds + 59) / 60;
    if (minutes < 60)
        return Words::tr("%1 min").arg(minutes);
    return minutes % 60 == 0 ? Words::tr("%1 h").arg(minutes / 60) : Words::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

}
