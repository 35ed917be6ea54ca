// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// An icon and words, centred as one.
Item {
    id: root

    property string iconName
    property string text
    property font font: Theme.body
    property color ink: Theme.text
    property int spacing: Theme.s8

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    Row {
        id: row

        anchors.centerIn: parent
        spacing: root.spacing

        AppIcon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName.length > 0
            name: root.iconName
            size: 18
            color: root.ink
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.text.length > 0
            width: Math.min(implicitWidth, Math.max(0, root.width - (root.iconName.length > 0 ? 18 + root.spacing : 0)))
            text: root.text
            elide: Text.ElideMiddle
            font: root.font
            color: root.ink
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
