// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/serverlist.h"

#include "base/displaytext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace corral::commands {

namespace {

const QString none = QStringLiteral("-");

QString stateOf(const ServerFact &server)
{
    return server.isReachable ? QStringLiteral("connected") : QStringLiteral("unreachable");
}

QStringList cellsOf(const ServerFact &server)
{
    QStringList cells{server.name,
                      server.kind,
                      server.address,
                      stateOf(server),
                      server.version,
                      server.models ? QString::number(*server.models) : QString(),
                      server.isReachable ? QStringLiteral("%1 ms").arg(server.latency.count()) : QString()};
    for (QString &cell : cells)
        cell = cell.isEmpty() ? none : displayText(cell);
    return cells;
}

QJsonValue valueOf(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonObject objectOf(const ServerFact &server)
{
    QJsonObject object{
        {QStringLiteral("name"), server.name},
        {QStringLiteral("kind"), server.kind},
        {QStringLiteral("address"), valueOf(server.address)},
        {QStringLiteral("state"), stateOf(server)},
        {QStringLiteral("version"), valueOf(server.version)},
        {QStringLiteral("models"), server.models ? QJsonValue(*server.models) : QJsonValue()},
        {QStringLiteral("loaded"), QJsonArray::fromStringList(server.loaded)},
        {QStringLiteral("latency_ms"), server.isReachable ? QJsonValue(qint64(server.latency.count())) : QJsonValue()},
        {QStringLiteral("error"), QJsonValue()}};
    if (server.error)
        object[QStringLiteral("error")] =
            QJsonObject{{QStringLiteral("message"), server.error->message}, {QStringLiteral("hint"), server.error->hint}};
    return object;
}

}

QString tableOf(const QList<ServerFact> &servers)
{
    QList<QStringList> lines{{QStringLiteral("NAME"), QStringLiteral("KIND"), QStringLiteral("ADDRESS"), QStringLiteral("STATE"),
                              QStringLiteral("VERSION"), QStringLiteral("MODELS"), QStringLiteral("LATENCY")}};
    for (const ServerFact &server : servers)
        lines.append(cellsOf(server));
    QList<qsizetype> widths(lines.constFirst().size(), 0);
    for (const QStringList &cells : std::as_const(lines))
        for (qsizetype column = 0; column < cells.size(); ++column)
            widths[column] = std::max(widths[column], cells[column].size());
    QString table;
    for (const QStringList &cells : std::as_const(lines)) {
        QString line;
        for (qsizetype column = 0; column < cells.size(); ++column)
            line += cells[column].leftJustified(widths[column] + 2);
        table += line.trimmed() + QLatin1Char('\n');
    }
    return table;
}

QString jsonOf(const QList<ServerFact> &servers)
{
    QJsonArray array;
    for (const ServerFact &server : servers)
        array.append(objectOf(server));
    return QString::fromUtf8(QJsonDocument(array).toJson());
}

}
