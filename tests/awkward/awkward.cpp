// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "awkward/awkward.h"

#include "testdata.h"

#include <QFileInfo>

#include <algorithm>

namespace corral::awkward {

namespace {

Texts readFolder(const QString &folder, const QString &ending)
{
    const QString where = QStringLiteral("awkward/") + folder;
    Texts texts;
    const QStringList files = test::dataFiles(where, ending);
    for (const QString &name : files) {
        const QByteArray text = test::dataFile(where + QLatin1Char('/') + name);
        texts << Text{QFileInfo(name).completeBaseName(), QString::fromUtf8(text)};
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
