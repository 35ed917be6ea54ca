// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// A thin progress bar: value from 0 to 1, or an animation for unknown progress.
Rectangle {
    id: root

    property real value: 0
    property bool indeterminate: false
    property color tint: Theme.accent
    readonly property real bounded: Math.max(0, Math.min(1, value))

    implicitWidth: 160
    implicitHeight: 4
    radius: height / 2
    color: Theme.line
    clip: indeterminate
    Accessible.role: Accessible.ProgressBar
    Accessible.name: indeterminate ? qsTr("In progress") : qsTr("%1 %").arg(Math.round(bounded * 100))

    Rectangle {
        id: fill

        width: root.indeterminate ? root.width * 0.3 : root.bounded > 0 ? Math.max(height, root.width * root.bounded) : 0
        height: root.height
        radius: root.radius
        color: root.tint

        NumberAnimation on x {
            running: root.indeterminate && root.visible && Theme.motion > 0
            from: -root.width * 0.3
            to: root.width
            duration: 1200
            loops: Animation.Infinite
            onStopped: fill.x = 0
        }
    }
}
