// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/stallmeter.h"
#include "ui/shell/commandline.h"
#include "ui/shell/window.h"

#include <QApplication>

#include <cstdio>
#include <cstdlib>

namespace {

using namespace corral;

/// Reads the command line before anything needs a display: --help and --version work everywhere.
ui::CommandLineResult readCommandLine(int &argc, char **argv)
{
    const QCoreApplication probe(argc, argv);
    return ui::parseCommandLine(QCoreApplication::arguments());
}

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

/// Qt aborts when it cannot reach the display it was told of; scripts get an exit code.
void endWithoutDisplay(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    std::fprintf(stderr, "corral: %s\n", qUtf8Printable(text));
    if (type == QtFatalMsg)
        std::_Exit(ui::ExitNoDisplay);
}

int say(int code, const QString &text)
{
    std::fprintf(code == ui::ExitFine ? stdout : stderr, "%s\n", qUtf8Printable(text));
    return code;
}

}

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("corral"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CORRAL_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Corral"));
    QGuiApplication::setDesktopFileName(QStringLiteral(CORRAL_DESKTOP_ID));

    const auto commandLine = readCommandLine(argc, argv);
    if (commandLine.exitCode)
        return say(*commandLine.exitCode, commandLine.text);
    if (!hasDisplay()) {
        if (commandLine.options.tour.isEmpty())
            return say(ui::ExitNoDisplay, QStringLiteral("corral: there is no display to open a window on. "
                                                         "'corral --tour DIR' draws the screens into files without one."));
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_QUICK_BACKEND", "software");
    }

    qInstallMessageHandler(endWithoutDisplay);
    const QApplication app(argc, argv);
    qInstallMessageHandler(nullptr);
    ui::StallMeter::startIfAsked(qApp);
    auto window = ui::Window::open(commandLine.options);
    if (!window)
        return say(window.error().code, QStringLiteral("corral: %1").arg(window.error().text));
    return QApplication::exec();
}
