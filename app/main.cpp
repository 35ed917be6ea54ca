// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/command.h"
#include "ui/shared/language.h"
#include "ui/shared/stallmeter.h"
#include "ui/shell/commandline.h"
#include "ui/shell/displayloss.h"
#include "ui/shell/startup.h"
#include "ui/shell/terminationsignals.h"

#if defined(CORRAL_HAS_DEMO)
#include "demo/server.h"
#include "ui/tour/tour.h"
#endif

#include <QApplication>

#include <cstdio>
#include <cstdlib>
#include <optional>

namespace {

using namespace corral;

/// Like QCoreApplication::arguments(), but before there is an application object: destroying one would permanently remove Qt
/// Quick's accessibility hooks.
QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

/// Whether the platform shows windows on a screen.
bool isSeen()
{
    const QString platform = QGuiApplication::platformName();
    return platform != QLatin1String("offscreen") && platform != QLatin1String("minimal");
}

/// Qt aborts when it cannot connect to the display; scripts get an exit status instead.
void endWithoutDisplay(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    std::fprintf(stderr, "corral: %s\n", qUtf8Printable(text));
    if (type == QtFatalMsg)
        std::_Exit(services::ExitNoDisplay);
}

#if defined(CORRAL_HAS_DEMO)
servers::LocalServerFactory demoFactory()
{
    return [] { return std::make_unique<demo::Server>(); };
}
#else
servers::LocalServerFactory demoFactory() { return {}; }
#endif

int runCommand(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto output = commands::run(QCoreApplication::arguments());
    std::fputs(qPrintable(output.text), stdout);
    std::fputs(qPrintable(output.errors), stderr);
    return output.exitCode;
}

int say(int code, const QString &text)
{
    std::fprintf(code == services::ExitFine ? stdout : stderr, "%s\n", qUtf8Printable(text));
    return code;
}

}

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("corral"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CORRAL_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Corral"));
    QGuiApplication::setDesktopFileName(QStringLiteral(CORRAL_DESKTOP_ID));

    // Before anything needs a display: commands, --help and --version work everywhere.
    if (commands::isCommand(argumentsOf(argc, argv)))
        return runCommand(argc, argv);
    const auto demo = demoFactory();
    const auto commandLine = ui::parseCommandLine(argumentsOf(argc, argv), bool(demo));
    if (commandLine.exitCode)
        return say(*commandLine.exitCode, commandLine.text);
    if (!hasDisplay()) {
        if (commandLine.options.tour.isEmpty())
            return say(services::ExitNoDisplay, QStringLiteral("corral: there is no display to open a window on. "
                                                               "'corral --tour DIR' draws the screens into files without one."));
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_QUICK_BACKEND", "software");
    }

    qInstallMessageHandler(endWithoutDisplay);
    const QApplication app(argc, argv);
    qInstallMessageHandler(nullptr);
    ui::installLanguage(commandLine.options.language); // the window may choose another, by its settings
    const ui::TerminationSignals terminationSignals;
    ui::StallMeter::startIfAsked(qApp);
    const bool isTour = !commandLine.options.tour.isEmpty();
    ui::CommandLine options = commandLine.options;
#if defined(CORRAL_HAS_DEMO)
    std::optional<ui::Tour> tour;
    if (isTour) {
        tour.emplace(options);
        options = tour->options();
    }
#endif
    ui::Startup startup(options, demo);
#if defined(CORRAL_HAS_DEMO)
    if (tour)
        QObject::connect(&startup, &ui::Startup::opened, &*tour, [&tour, &startup] { tour->begin(*startup.window()); });
#endif
    QObject::connect(&terminationSignals, &ui::TerminationSignals::terminationRequested, &startup, &ui::Startup::end);
    const ui::DisplayLoss displayLoss([&startup] {
        startup.saveAndRelease();
        std::_Exit(services::ExitNoDisplay);
    });
    QObject::connect(&startup, &ui::Startup::requestForwarded, qApp, [] { QCoreApplication::exit(services::ExitFine); });
    QObject::connect(&startup, &ui::Startup::failed, qApp, [&startup, isTour] {
        const auto code = say(startup.error()->code, QStringLiteral("corral: %1").arg(joined(startup.error()->error)));
        if (!isSeen() || isTour)
            QCoreApplication::exit(code);
        else if (!startup.failureWindow())
            startup.showFailure();
    });
    // Called from the event loop: quitting has no effect before it runs.
    QMetaObject::invokeMethod(&startup, &ui::Startup::start, Qt::QueuedConnection);
    return QApplication::exec();
}
