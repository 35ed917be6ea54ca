// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/language.h"

#include "ui/shared/pseudotranslator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <memory>

namespace corral::ui {

namespace {

const QString folder = QStringLiteral(":/translations");

/// The translators of the language that is shown belong to the application, and are told apart by this name.
const QString translatorName = QStringLiteral("corral-language");

void install(std::unique_ptr<QTranslator> translator)
{
    translator->setObjectName(translatorName);
    QCoreApplication::installTranslator(translator.get());
    translator.release()->setParent(QCoreApplication::instance());
}

void load(const QString &name, const QString &where)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(name, where))
        install(std::move(translator));
}

/// The first of the system's languages that Corral has.
QString systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &name : wanted) {
        const QString code = QLocale(name).name().section(QLatin1Char('_'), 0, 0);
        if (isLanguage(code))
            return code;
    }
    return QStringLiteral("en");
}

}

QList<Language> languages()
{
    return {{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

bool isLanguage(const QString &code)
{
    const auto known = languages();
    return code == pseudoLanguage ||
           std::any_of(known.begin(), known.end(), [&code](const Language &each) { return each.code == code; });
}

void installLanguage(const QString &code)
{
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>(translatorName)); // which takes them out, too
    if (!code.isEmpty() && code != pseudoLanguage && QLocale().language() != QLocale(code).language())
        QLocale::setDefault(QLocale(code)); // else numbers and dates are written as the system has it
    const QString language = code.isEmpty() ? systemLanguage() : isLanguage(code) ? code : QStringLiteral("en");
    // English has its plurals from a file as well; the last that is installed is asked first.
    load(QStringLiteral("corral_en"), folder);
    if (language == pseudoLanguage) {
        install(std::make_unique<PseudoTranslator>());
    } else if (language != QLatin1String("en")) {
        load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        load(QStringLiteral("corral_") + language, folder);
    }
}

}
