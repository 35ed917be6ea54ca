// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme

/// The handle of a SplitView: a hairline with a wider area for dragging.
Item {
    id: root

    /// A vertical line between areas side by side.
    property bool vertical: true
    readonly property bool held: T.SplitHandle.hovered || T.SplitHandle.pressed
    readonly property int thickness: held ? 2 : 1

    implicitWidth: vertical ? 1 : 100
    implicitHeight: vertical ? 100 : 1
    containmentMask: grip
    Accessible.ignored: true

    Item {
        id: grip

        anchors.centerIn: parent
        width: root.vertical ? 9 : parent.width
        height: root.vertical ? parent.height : 9
    }
    Rectangle {
        anchors.centerIn: parent
        width: root.vertical ? root.thickness : parent.width
        height: root.vertical ? parent.height : root.thickness
        color: root.held ? Theme.accent : Theme.line
    }
}
