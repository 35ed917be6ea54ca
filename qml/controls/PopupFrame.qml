// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// The background of menus, tooltips and dialogs: raised, a hairline, and the only shadow in Corral.
Item {
    id: root

    property real radius: Theme.radiusCard

    Repeater {
        model: 5

        Rectangle {
            required property int index

            anchors.fill: parent
            anchors.margins: -2 * index
            anchors.topMargin: -2 * index + 3
            anchors.bottomMargin: -2 * index - 3
            radius: root.radius + 2 * index
            color: Theme.shadow
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: Theme.raised
        border.width: 1
        border.color: Theme.line
    }
}
