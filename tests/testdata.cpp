// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testdata.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace corral::test {

QString dataPath(const QString &path)
{
    const QString full = QDir(QStringLiteral(CORRAL_TEST_DATA)).filePath(path);
    if (!QFile::exists(full))
        qFatal("The test data are incomplete: there is no %s", qPrintable(full));
    return full;
}

QByteArray dataFile(const QString &path)
{
    QFile file(dataPath(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return file.readAll();
}

QJsonObject dataObject(const QString &path)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(dataFile(path), &error);
    if (!document.isObject())
        qFatal("%s holds no JSON object: %s", qPrintable(path), qPrintable(error.errorString()));
    return document.object();
}

namespace {

QStringList notEmpty(const QStringList &names, const QString &path)
{
    if (names.isEmpty())
        qFatal("The test data are incomplete: there is nothing in %s", qPrintable(path));
    return names;
}

}

QStringList dataFolders(const QString &path)
{
    return notEmpty(QDir(dataPath(path)).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name), path);
}

QStringList dataFiles(const QString &path, const QString &ending)
{
    return notEmpty(QDir(dataPath(path)).entryList({QStringLiteral("*.") + ending}, QDir::Files, QDir::Name), path);
}

}
