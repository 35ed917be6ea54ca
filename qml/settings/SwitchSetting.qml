// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls

/// A setting that is on or off.
SettingsRow {
    id: root

    required property bool value

    AppSwitch {
        x: root.narrow ? 0 : parent.width - width
        anchors.verticalCenter: parent.verticalCenter
        checked: root.value
        Accessible.name: root.title
        Accessible.description: root.explanation
        onToggled: root.controller.toggle(root.key, checked)
    }
}
