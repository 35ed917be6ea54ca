// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme

/// A small rounded button, a toggle if `checkable`, with a remove button if `removable`. For a plain label use Tag.
T.AbstractButton {
    id: root

    signal removed

    property string iconName
    property bool removable: false
    property bool interactive: checkable
    property color tint: checked ? Theme.accent : Theme.textMuted

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.grown(24, 1)
    leftPadding: 9
    rightPadding: removable ? 2 : 9
    spacing: 5
    font: Theme.caption
    hoverEnabled: true
    focusPolicy: interactive ? Qt.StrongFocus : Qt.NoFocus
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.role: Accessible.Button
    Accessible.onPressAction: {
        if (root.checkable)
            root.toggle();
        root.clicked();
    }

    contentItem: Row {
        spacing: root.spacing

        AppIcon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName.length > 0
            name: root.iconName
            size: 14
            color: root.tint
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font: root.font
            color: Theme.text
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.removable
            implicitWidth: Theme.iconSize(20)
            implicitHeight: Theme.iconSize(20)
            iconName: "close"
            iconSize: 12
            text: qsTr("Remove %1").arg(root.text)
            onClicked: root.removed()
        }
    }
    background: Rectangle {
        radius: height / 2
        color: root.checked ? Theme.accentSoft : "transparent"
        border.width: 1
        border.color: root.checked ? Theme.accent : root.interactive ? Theme.lineStrong : Theme.line

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            visible: root.interactive
            color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        }
        FocusRing {
            shown: root.visualFocus
            around: 12
        }
    }
}
