// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme

/// A list row: hover, press, selection (`highlighted`) and focus, with an icon and a text unless it has its own content.
T.ItemDelegate {
    id: root

    property string iconName

    implicitWidth: Math.max(120, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.hitDense + 4, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.s12
    rightPadding: Theme.s12
    topPadding: Theme.s4
    bottomPadding: Theme.s4
    spacing: Theme.s8
    font: Theme.body
    hoverEnabled: true
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.onPressAction: root.clicked()

    contentItem: Row {
        spacing: root.spacing

        AppIcon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName.length > 0
            name: root.iconName
            size: 18
            color: root.highlighted ? Theme.accent : Theme.textMuted
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            width: root.availableWidth - (root.iconName.length > 0 ? Theme.iconSize(18) + root.spacing : 0)
            text: root.text
            font: root.font
            color: Theme.text
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.highlighted ? Theme.selected : "transparent"

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        }
        FocusRing {
            shown: root.visualFocus
            inset: true
        }
    }
}
