// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/commandline.h"

#include "net/endpoint.h"
#include "ui/shared/language.h"
#include "ui/shell/pages.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace corral::ui {
namespace {

QStringList languageCodes()
{
    QStringList codes;
    for (const Language &language : languages())
        codes.append(language.code);
    return codes;
}

struct Options
{
    QCommandLineOption demo{QStringLiteral("demo"), QStringLiteral("Start with the built-in demo server; no Ollama is needed.")};
    QCommandLineOption host{QStringLiteral("host"), QStringLiteral("Address of the server, written as in OLLAMA_HOST."),
                            QStringLiteral("URL")};
    QCommandLineOption profile{QStringLiteral("profile"),
                               QStringLiteral("Keep every file Corral writes in this folder, apart from other instances."),
                               QStringLiteral("DIR")};
    QCommandLineOption page{QStringLiteral("page"),
                            QStringLiteral("Open this screen: %1.").arg(pageNames().join(QStringLiteral(", "))),
                            QStringLiteral("NAME")};
    QCommandLineOption language{QStringLiteral("language"),
                                QStringLiteral("Use this language: %1; pseudo shows which texts do not fit.")
                                    .arg(languageCodes().join(QStringLiteral(", "))),
                                QStringLiteral("CODE")};
    QCommandLineOption tour{QStringLiteral("tour"),
                            QStringLiteral("Draw every screen with the demo server into this folder as PNG files, and exit."),
                            QStringLiteral("DIR")};
};

CommandLineResult end(int code, const QString &text)
{
    CommandLineResult result;
    result.exitCode = code;
    result.text = text;
    return result;
}

/// Without an application object Qt does not know the program name.
QString helpOf(const QCommandLineParser &parser)
{
    return parser.helpText().trimmed().replace(QLatin1String("<executable_name>"), QCoreApplication::applicationName());
}

CommandLineResult usageError(const QString &what)
{
    return end(services::ExitUsage, QStringLiteral("corral: %1\nTry 'corral --help'.").arg(what));
}

}

CommandLineResult parseCommandLine(const QStringList &arguments, bool hasDemo)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A native workbench for language models run with Ollama.\n\n"
                                                    "'corral servers' prints the servers and their state without a window."));
    const Options known;
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("Open these Modelfiles in the Workshop."),
                                 QStringLiteral("[FILE…]"));
    parser.addOptions({known.host, known.profile, known.page, known.language});
    if (hasDemo)
        parser.addOptions({known.demo, known.tour});

    if (!parser.parse(arguments))
        return usageError(parser.errorText());
    if (parser.isSet(help))
        return end(services::ExitFine, helpOf(parser));
    if (parser.isSet(version))
        return end(services::ExitFine, QStringLiteral("Corral %1").arg(QCoreApplication::applicationVersion()));

    CommandLineResult result;
    result.options.host = parser.value(known.host);
    result.options.profile = parser.value(known.profile);
    result.options.page = parser.value(known.page);
    result.options.language = parser.value(known.language);
    if (hasDemo) {
        result.options.demo = parser.isSet(known.demo);
        result.options.tour = parser.value(known.tour);
    }
    for (const auto &each : parser.positionalArguments()) {
        if (!QFileInfo(each).isFile())
            return usageError(QStringLiteral("'%1' is neither an option nor a file.").arg(each));
        result.options.files.append(QFileInfo(each).absoluteFilePath());
    }
    if (parser.isSet(known.page) && !pageFromName(result.options.page))
        return usageError(QStringLiteral("there is no screen '%1'; there are: %2.")
                              .arg(result.options.page, pageNames().join(QStringLiteral(", "))));
    if (parser.isSet(known.language) && !isLanguage(result.options.language))
        return usageError(QStringLiteral("there is no language '%1'; there are: %2, %3.")
                              .arg(result.options.language, languageCodes().join(QStringLiteral(", ")), pseudoLanguage));
    if (const auto endpoint = net::Endpoint::parse(result.options.host); !endpoint)
        return usageError(QStringLiteral("--host: %1").arg(endpoint.error().message));
    if (result.options.demo && parser.isSet(known.host))
        return usageError(QStringLiteral("--demo and --host cannot be used together."));
    return result;
}

}
