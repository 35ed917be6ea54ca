// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordings.h"

#include "testdata.h"

#include <QJsonArray>

namespace corral::test {

namespace {

QByteArray headerOf(const QJsonObject &message, const QString &name)
{
    const QJsonArray headers = message.value(QLatin1String("headers")).toArray();
    for (const QJsonValue &header : headers) {
        const QJsonArray pair = header.toArray();
        if (pair.at(0).toString().compare(name, Qt::CaseInsensitive) == 0)
            return pair.at(1).toString().toUtf8();
    }
    return {};
}

Recording::End endOf(const QString &words)
{
    if (words.startsWith(QLatin1String("closed by the client")))
        return Recording::End::ClosedByClient;
    return words == QLatin1String("complete") ? Recording::End::Complete : Recording::End::CutByServer;
}

Recording read(const QString &version, const QString &name)
{
    const QString folder = QStringLiteral("ollama/%1/%2/").arg(version, name);
    const QJsonObject response = dataObject(folder + QStringLiteral("response.json"));
    Recording recording;
    recording.name = name;
    recording.version = version;
    recording.sent = dataObject(folder + QStringLiteral("request.json"));
    recording.method = recording.sent.value(QLatin1String("method")).toString().toUtf8();
    recording.path = recording.sent.value(QLatin1String("path")).toString().toUtf8();
    recording.request = recording.sent.value(QLatin1String("body"));
    recording.status = response.value(QLatin1String("status")).toInt();
    recording.contentType = headerOf(response, QStringLiteral("Content-Type"));
    recording.end = endOf(response.value(QLatin1String("end")).toString());
    if (const QString file = response.value(QLatin1String("body_file")).toString(); !file.isEmpty())
        recording.body = dataFile(folder + file);
    return recording;
}

}

QList<QByteArray> Recording::lines() const
{
    QList<QByteArray> lines;
    for (const QByteArray &line : body.split('\n')) {
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines;
}

QList<Recording> recordings()
{
    QList<Recording> all;
    const QStringList versions = dataFolders(QStringLiteral("ollama"));
    for (const QString &version : versions) {
        const QStringList names = dataFolders(QStringLiteral("ollama/") + version);
        for (const QString &name : names)
            all.append(read(version, name));
    }
    return all;
}

QList<Recording> recordingsOf(const QList<QByteArray> &paths)
{
    QList<Recording> some;
    const QList<Recording> all = recordings();
    for (const Recording &recording : all)
        if (paths.contains(recording.path))
            some.append(recording);
    if (some.isEmpty())
        qFatal("nothing was recorded of %s", paths.join(' ').constData());
    return some;
}

Recording recording(const QString &name)
{
    const QStringList versions = dataFolders(QStringLiteral("ollama"));
    for (auto version = versions.crbegin(); version != versions.crend(); ++version)
        if (dataFolders(QStringLiteral("ollama/") + *version).contains(name))
            return read(*version, name);
    qFatal("no recording named %s", qPrintable(name));
}

}
