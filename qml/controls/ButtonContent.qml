// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// An icon and a text, centred together.
Item {
    id: root

    property string iconName
    property string text
    property font font: Theme.body
    property color contentColor: Theme.text
    property int spacing: Theme.s8

    readonly property real iconWidth: iconName.length === 0 ? 0 : Theme.iconSize(18) + (text.length > 0 ? spacing : 0)

    implicitWidth: iconWidth + (text.length > 0 ? label.implicitWidth : 0)
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
            color: root.contentColor
        }
        Text {
            id: label

            objectName: "label"
            anchors.verticalCenter: parent.verticalCenter
            visible: root.text.length > 0
            width: Math.min(implicitWidth, Math.max(0, root.width - root.iconWidth))
            text: root.text
            elide: Text.ElideMiddle
            font: root.font
            color: root.contentColor
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
