// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Controls
import Corral.Theme

/// Sends the message; while an answer streams it stops the answer instead.
T.Button {
    id: root

    required property bool streaming

    implicitWidth: Theme.hit
    implicitHeight: Theme.hit
    text: root.streaming ? qsTr("Stop the answer") : qsTr("Send the message")
    hoverEnabled: true
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.name: text
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()

    contentItem: Item {
        AppIcon {
            anchors.centerIn: parent
            name: root.streaming ? "stop" : "send"
            size: 18
            color: Theme.onAccent
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.accentPressed : root.hovered ? Theme.accentHover : Theme.accent

        FocusRing {
            shown: root.visualFocus
        }
    }

    HoverTip {
        control: root
        text: root.text
    }
}
