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
    QString version; ///< version of the server
    QByteArray method;
    QByteArray path;
    QJsonObject sent;   ///< the whole recorded request, with headers and body
    QJsonValue request; ///< its body if that is JSON
    int status = 0;
    QByteArray contentType;
    End end = End::Complete;
    QByteArray body;

    [[nodiscard]] bool isStream() const { return contentType.startsWith("application/x-ndjson"); }
    [[nodiscard]] QList<QByteArray> lines() const;
    /// Row name for a test's table: several versions may have a recording of the same name.
    [[nodiscard]] QByteArray label() const { return (version + QLatin1Char(' ') + name).toUtf8(); }
};

/// All recordings of all versions.
[[nodiscard]] QList<Recording> recordings();
/// The recordings of requests to one of the paths. Aborts the test program if there are none, because it would test nothing.
[[nodiscard]] QList<Recording> recordingsOf(const QList<QByteArray> &paths);
/// The recording of this name, of the newest version. Aborts the test program if there is none.
[[nodiscard]] Recording recording(const QString &name);

}
