// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace corral::test {

/// One recorded exchange with a real server.
struct Recording
{
    enum class End { Complete, ClosedByClient, CutByServer };

    QString name;
    QByteArray method;
    QByteArray path;
    QJsonValue request; ///< the body, where it is JSON
    int status = 0;
    QByteArray contentType;
    End end = End::Complete;
    QByteArray body;

    [[nodiscard]] bool isStream() const { return contentType.startsWith("application/x-ndjson"); }
    [[nodiscard]] QList<QByteArray> lines() const;
};

/// All of them, of every recorded version; empty where the recordings are not at hand.
[[nodiscard]] QList<Recording> recordings();
/// The one of this name, of the newest version. Fails hard where there is none.
[[nodiscard]] Recording recording(const QString &name);

}
