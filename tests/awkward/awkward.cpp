// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "awkward/awkward.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace corral::awkward {

namespace {

Texts readFolder(const QString &folder, const QString &ending)
{
    const QDir where(QStringLiteral(CORRAL_AWKWARD "/") + folder);
    Texts texts;
    const QFileInfoList files = where.entryInfoList({QStringLiteral("*.") + ending}, QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(info.filePath()));
        texts << Text{info.completeBaseName(), QString::fromUtf8(file.readAll())};
    }
    return texts;
}

QString named(const Texts &texts, const QString &name)
{
    const auto found = std::find_if(texts.cbegin(), texts.cend(), [&](const Text &text) { return text.name == name; });
    if (found == texts.cend())
        qFatal("There is no awkward text \"%s\"", qPrintable(name));
    return found->text;
}

}

Texts answers() { return readFolder(QStringLiteral("answers"), QStringLiteral("md")); }

Texts questions() { return readFolder(QStringLiteral("questions"), QStringLiteral("txt")); }

QString answer(const QString &name) { return named(answers() + largeAnswers(), name); }

QString question(const QString &name) { return named(questions() + largeQuestions(), name); }

}
