// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace corral::test {

/// One recorded exchange with a real server.
struct Recording
{
    enum class End { Complete, ClosedByClient, CutByServer };

    QString name;
    QString version; ///< of the server
    QByteArray method;
    QByteArray path;
    QJsonObject sent;   ///< the whole request as it was recorded, with headers and body
    QJsonValue request; ///< its body, where that is JSON
    int status = 0;
    QByteArray contentType;
    End end = End::Complete;
    QByteArray body;

    [[nodiscard]] bool isStream() const { return contentType.startsWith("application/x-ndjson"); }
    [[nodiscard]] QList<QByteArray> lines() const;
    /// For a row of a test's table: the same name may have been recorded of several versions.
    [[nodiscard]] QByteArray label() const { return (version + QLatin1Char(' ') + name).toUtf8(); }
};

/// All of them, of every recorded version.
[[nodiscard]] QList<Recording> recordings();
/// Those of requests to one of the paths. Ends the test program where there is none, for then nothing would be tested.
[[nodiscard]] QList<Recording> recordingsOf(const QList<QByteArray> &paths);
/// The one of this name, of the newest version. Ends the test program where there is none.
[[nodiscard]] Recording recording(const QString &name);

}
