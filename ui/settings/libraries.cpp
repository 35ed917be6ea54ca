// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/libraries.h"

namespace corral::ui {

namespace {

Library library(const char *name, const char *licence, const char *site, const QStringList &packages)
{
    return {QString::fromLatin1(name), QString::fromLatin1(licence), QString::fromLatin1(site), packages};
}

}

QList<Library> libraries()
{
    return {
        library("Qt", "LGPL-3.0-only OR GPL-2.0-or-later", "www.qt.io",
                {QStringLiteral("qt6-base-"), QStringLiteral("qt6-declarative-"), QStringLiteral("qt6-svg-"),
                 QStringLiteral("libqt6"), QStringLiteral("qt6-translations-l10n"), QStringLiteral("qml6-module-")}),
        library("Qt Charts", "GPL-3.0-or-later", "www.qt.io",
                {QStringLiteral("qt6-charts-dev"), QStringLiteral("qml6-module-qtcharts")}),
        library("QCoro", "MIT", "qcoro.dvratil.cz", {QStringLiteral("qcoro-qt6-dev")}),
        library("QtKeychain", "BSD-3-Clause", "github.com/frankosterfeld/qtkeychain", {QStringLiteral("qtkeychain-qt6-dev")}),
        library("libsecret", "LGPL-2.1-or-later", "gitlab.gnome.org/GNOME/libsecret", {QStringLiteral("libsecret-1-0")}),
        library("tl::expected", "CC0-1.0", "github.com/TartanLlama/expected", {QStringLiteral("libexpected-dev")}),
        library("cmark-gfm", "BSD-2-Clause", "github.com/github/cmark-gfm", {QStringLiteral("libcmark-gfm-")}),
        library("cpp-httplib", "MIT", "github.com/yhirose/cpp-httplib", {QStringLiteral("libcpp-httplib-dev")}),
        library("OpenSSL", "Apache-2.0", "www.openssl.org", {QStringLiteral("libssl-dev")}),
        library("SQLite", "blessing", "www.sqlite.org", {QStringLiteral("libqt6sql6-sqlite")}),
        library("zlib", "Zlib", "zlib.net", {QStringLiteral("zlib1g-dev")}),
        library("xkbcommon", "MIT", "xkbcommon.org", {QStringLiteral("libxkbcommon-dev")}),
        library("Mesa", "MIT", "www.mesa3d.org",
                {QStringLiteral("libgl-dev"), QStringLiteral("libgl1-mesa-dri"), QStringLiteral("libglx-mesa0")}),
        library("Fontconfig", "HPND", "www.freedesktop.org/wiki/Software/fontconfig", {QStringLiteral("fontconfig")}),
        library("KaTeX", "MIT", "katex.org", {QStringLiteral("libjs-katex"), QStringLiteral("fonts-katex")}),
        library("DejaVu fonts", "Bitstream-Vera", "dejavu-fonts.github.io", {QStringLiteral("fonts-dejavu-core")}),
    };
}

QString libraryText()
{
    QString text;
    for (const Library &each : libraries())
        text += QStringLiteral("%1\n    %2\n    %3\n").arg(each.name, each.licence, each.site);
    return text;
}

}
