// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shared/engine.h"

#include <QQmlEngine>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest>

Q_IMPORT_QML_PLUGIN(Corral_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Corral_ControlsPlugin)

/// Runs tests/qml/controls/tst_*.qml with Corral's modules.
class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine) { corral::ui::prepareEngine(*engine); }
};

QUICK_TEST_MAIN_WITH_SETUP(controls, Setup)
#include "tst_controls.moc"
