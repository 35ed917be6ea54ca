// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The switch of thinking, for models that can, and the toggle of the inspector, with a dot while something is set.
Row {
    id: root

    required property Inspector inspector
    required property bool shown
    signal requested

    spacing: Theme.s4

    IconButton {
        visible: root.inspector.thinks
        iconName: "brain"
        iconColor: root.inspector.thinkingOff ? Theme.textFaint : Theme.accent
        opacity: root.inspector.thinkingOff ? 0.7 : 1
        text: root.inspector.thinkingOff ? qsTr("Thinking is off: let the model think") : qsTr("The model thinks: switch thinking off")
        onClicked: root.inspector.thinkingOff = !root.inspector.thinkingOff

        Rectangle {
            anchors.centerIn: parent
            visible: root.inspector.thinkingOff
            width: 20
            height: 1.5
            rotation: 45
            color: Theme.textMuted
        }
    }
    IconButton {
        iconName: "panel-right"
        iconColor: root.shown ? Theme.accent : Theme.textMuted
        text: root.inspector.summary.length > 0 ? qsTr("Options (%1)", "%1: 3 options set").arg(root.inspector.summary) : qsTr("Options")
        shortcutText: "Ctrl+I"
        onClicked: root.requested()

        Rectangle {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: 3
            visible: root.inspector.summary.length > 0
            width: 7
            height: 7
            radius: 3.5
            color: root.inspector.obstacle.length > 0 ? Theme.bad : Theme.accent
        }
    }
}
