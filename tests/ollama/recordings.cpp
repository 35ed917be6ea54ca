// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace corral::test {

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject objectIn(const QString &path) { return QJsonDocument::fromJson(contentsOf(path)).object(); }

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

Recording read(const QDir &folder)
{
    const QJsonObject request = objectIn(folder.filePath(QStringLiteral("request.json")));
    const QJsonObject response = objectIn(folder.filePath(QStringLiteral("response.json")));
    Recording recording;
    recording.name = folder.dirName();
    recording.method = request.value(QLatin1String("method")).toString().toUtf8();
    recording.path = request.value(QLatin1String("path")).toString().toUtf8();
    recording.request = request.value(QLatin1String("body"));
    recording.status = response.value(QLatin1String("status")).toInt();
    recording.contentType = headerOf(response, QStringLiteral("Content-Type"));
    recording.end = endOf(response.value(QLatin1String("end")).toString());
    if (const QString file = response.value(QLatin1String("body_file")).toString(); !file.isEmpty())
        recording.body = contentsOf(folder.filePath(file));
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
    const QDir root(QStringLiteral(CORRAL_FIXTURES));
    const QStringList versions = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &version : versions) {
        const QDir folder(root.filePath(version));
        const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString &name : names)
            all.append(read(QDir(folder.filePath(name))));
    }
    return all;
}

Recording recording(const QString &name)
{
    const QDir root(QStringLiteral(CORRAL_FIXTURES));
    const QStringList versions = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &version : versions) {
        if (const QDir folder(root.filePath(version + QLatin1Char('/') + name)); folder.exists())
            return read(folder);
    }
    qFatal("no recording named %s", qPrintable(name));
}

}
