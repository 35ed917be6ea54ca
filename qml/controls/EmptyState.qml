// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// Content of an empty view: an icon, what belongs there, and buttons that add it.
Item {
    id: root

    property string iconName
    property string title
    property string text
    default property alias buttons: row.data

    implicitWidth: 360
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: title
    Accessible.description: text

    Column {
        id: column

        anchors.centerIn: parent
        width: Math.min(Theme.widened(420), parent.width - 2 * Theme.s24)
        spacing: Theme.s8

        AppIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            // Large text needs the room.
            visible: root.iconName.length > 0 && Theme.textScale < 1.6
            name: root.iconName
            size: 32
            color: Theme.textFaint
        }
        Text {
            width: parent.width
            text: root.title
            font: Theme.section
            color: Theme.text
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }
        Text {
            width: parent.width
            visible: root.text.length > 0
            text: root.text
            font: Theme.body
            color: Theme.textMuted
            lineHeight: 1.3
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }
        Flow {
            id: row

            // Wider than the text, and centred by the width of the visible buttons.
            x: Math.round((parent.width - implicitWidth) / 2)
            width: root.width - 2 * Theme.s24
            topPadding: Theme.s8
            spacing: Theme.s8
        }
    }
}
