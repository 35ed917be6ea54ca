// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme

/// A thin scroll bar that becomes thicker under the pointer.
T.ScrollBar {
    id: root

    readonly property bool wide: hovered || pressed

    implicitWidth: vertical ? 12 : 100
    implicitHeight: vertical ? 100 : 12
    padding: 2
    minimumSize: Math.min(0.5, 28 / Math.max(1, vertical ? height : width))
    hoverEnabled: true
    visible: policy !== T.ScrollBar.AlwaysOff && size < 1
    Accessible.ignored: true

    contentItem: Item {
        Rectangle {
            readonly property real thickness: root.wide ? 8 : 5

            anchors.right: root.vertical ? parent.right : undefined
            anchors.bottom: root.vertical ? undefined : parent.bottom
            width: root.vertical ? thickness : parent.width
            height: root.vertical ? parent.height : thickness
            radius: thickness / 2
            color: root.pressed ? Theme.textMuted : Theme.lineStrong
            opacity: root.wide ? 1 : root.active ? 0.8 : 0.45

            Behavior on opacity {
                NumberAnimation { duration: Theme.motion }
            }
        }
    }
}
