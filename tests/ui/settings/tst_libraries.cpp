// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/libraries.h"

#include <QFile>
#include <QHash>
#include <QTest>

#include <algorithm>

using namespace corral::ui;

namespace {

/// The packages of each section of packages.txt.
QHash<QString, QStringList> packages()
{
    QFile file(QStringLiteral(CORRAL_PACKAGES));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QHash<QString, QStringList> sections;
    QString section;
    const auto lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u'['))
            section = line;
        else if (!line.startsWith(u'#'))
            sections[section].append(line.trimmed());
    }
    return sections;
}

bool covers(const QString &entry, const QString &package)
{
    return entry == package || ((entry.endsWith(u'-') || entry == QLatin1String("libqt6")) && package.startsWith(entry));
}

bool isListed(const QString &package)
{
    const auto all = libraries();
    return std::any_of(all.begin(), all.end(), [&](const Library &library) {
        return std::any_of(library.packages.begin(), library.packages.end(),
                           [&](const QString &entry) { return covers(entry, package); });
    });
}

}

/// The list of libraries and their licences against packages.txt.
class TestLibraries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheLicenceAndTheSiteOfEach()
    {
        QVERIFY(!libraries().isEmpty());
        for (const Library &each : libraries()) {
            QVERIFY2(!each.licence.isEmpty() && !each.packages.isEmpty(), qPrintable(each.name));
            QVERIFY2(each.site.contains(u'.') && !each.site.contains(QLatin1String("://")), qPrintable(each.name));
            QVERIFY(libraryText().contains(each.name));
        }
    }

    void listsEveryLibraryOfThePackages()
    {
        // Programs that build Corral; nothing of them is in it.
        static const QStringList tools{QStringLiteral("g++"),
                                       QStringLiteral("cmake"),
                                       QStringLiteral("ninja-build"),
                                       QStringLiteral("pkgconf"),
                                       QStringLiteral("git"),
                                       QStringLiteral("xz-utils"),
                                       QStringLiteral("extra-cmake-modules"),
                                       QStringLiteral("qt6-tools-dev"),
                                       QStringLiteral("qt6-l10n-tools")};
        const auto sections = packages();
        const auto needed = sections.value(QStringLiteral("[build]")) + sections.value(QStringLiteral("[run]"));
        QVERIFY(needed.size() > 20);
        for (const QString &package : needed)
            QVERIFY2(tools.contains(package) || isListed(package), qPrintable(package));
    }

    void listsNoLibraryThatIsGone()
    {
        const auto sections = packages();
        const auto needed = sections.value(QStringLiteral("[build]")) + sections.value(QStringLiteral("[run]"));
        for (const Library &library : libraries())
            for (const QString &entry : library.packages)
                QVERIFY2(
                    std::any_of(needed.begin(), needed.end(), [&](const QString &package) { return covers(entry, package); }),
                    qPrintable(entry));
    }
};

QTEST_GUILESS_MAIN(TestLibraries)
#include "tst_libraries.moc"
