// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile/profile.h"
#include "settings/settings.h"
#include "ui/shell/startup.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace corral;
using namespace corral::ui;

/// The window of a start problem, without its appearance.
class TestStartFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAsTheSettingsOfTheProfileSay()
    {
        const QTemporaryDir folder;
        const auto holder = profile::Profile::open(folder.path());
        QVERIFY(holder.has_value());
        {
            settings::Settings settings(holder->settingsFile());
            settings.setColourScheme(settings::Settings::ColourScheme::Dark);
            settings.setValue(settings::Settings::Key::TextSize, 150);
        }
        CommandLine options;
        options.profile = folder.path();
        const Startup startup(options);
        QCOMPARE(startup.colourScheme(), int(settings::Settings::ColourScheme::Dark));
        QCOMPARE(startup.textSize(), 150);
    }

    void looksAsUsualWithoutSettings()
    {
        const QTemporaryDir folder;
        CommandLine options;
        options.profile = folder.filePath(QStringLiteral("none"));
        const Startup startup(options);
        QCOMPARE(startup.colourScheme(), int(settings::Settings::ColourScheme::System));
        QCOMPARE(startup.textSize(), 100);
        QVERIFY(!QDir(options.profile).exists());
    }
};

QTEST_MAIN(TestStartFailure)
#include "tst_startfailure.moc"
