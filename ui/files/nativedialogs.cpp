// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/files/nativedialogs.h"

#include <QGuiApplication>

#include <algorithm>
#include <array>

#ifdef Q_OS_LINUX
#include <link.h>
#endif

namespace corral::ui {

namespace {

/// Parts of the file names of platform themes with a file dialog. Others, such as qt6ct and the generic ones, use Qt's.
constexpr std::array themes = {"gtk3", "gtk4", "xdgdesktopportal", "kde", "plasma", "lxqt", "deepin", "dde", "ukui"};

QStringList loadedLibraries()
{
    QStringList paths;
#ifdef Q_OS_LINUX
    const auto note = [](dl_phdr_info *info, size_t, void *list) {
        static_cast<QStringList *>(list)->append(QString::fromLocal8Bit(info->dlpi_name));
        return 0;
    };
    dl_iterate_phdr(note, &paths);
#endif
    return paths;
}

}

bool bringsFileDialogs(const QStringList &libraries)
{
    return std::any_of(libraries.begin(), libraries.end(), [](const QString &path) {
        const QString file = path.section(QLatin1Char('/'), -1).toLower();
        return path.contains(QLatin1String("/platformthemes/")) &&
               std::any_of(themes.begin(), themes.end(),
                           [&file](const char *theme) { return file.contains(QLatin1String(theme)); });
    });
}

bool hasNativeFileDialogs()
{
    static const QStringList desktops = {QStringLiteral("windows"), QStringLiteral("cocoa")};
    return desktops.contains(QGuiApplication::platformName()) || bringsFileDialogs(loadedLibraries());
}

}
