// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme
import Corral.Ui.Monitor

/// A vertical line at one time through all charts, with their values.
Item {
    id: root

    required property MonitorController controller

    readonly property bool shown: controller.cursor >= 0
    readonly property real lineX: Math.round(width * Math.max(0, controller.cursor))

    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.NoButton
        hoverEnabled: true
        onMouseXChanged: root.controller.cursor = containsMouse ? Math.max(0, Math.min(1, mouseX / width)) : -1
        onExited: root.controller.cursor = -1
    }
    Rectangle {
        x: root.lineX
        width: 1
        height: root.height - 20
        visible: root.shown
        color: Theme.text
        opacity: 0.6
    }
    Readout {
        x: root.lineX + Theme.s12 + width < root.width ? root.lineX + Theme.s12 : root.lineX - Theme.s12 - width
        y: Theme.s8
        visible: root.shown
        time: root.controller.cursorTime
        mark: root.controller.cursorMark
        figures: root.controller.atCursor
    }
}
