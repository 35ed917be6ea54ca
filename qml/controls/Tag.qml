// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// A small rounded label. Not a Chip, because Qt 6.4 announces every button as a button, whatever its role, once a screen
/// reader is active.
Rectangle {
    id: root

    property string text
    property string iconName

    implicitWidth: row.implicitWidth + 18
    implicitHeight: Theme.grown(24, 1)
    radius: height / 2
    color: "transparent"
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 5

        AppIcon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName.length > 0
            name: root.iconName
            size: 14
            color: Theme.textMuted
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font: Theme.caption
            color: Theme.text
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
