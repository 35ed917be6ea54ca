// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// The part of a group's card behind one row: rounded only at the ends of the group.
Item {
    id: root

    required property bool first
    required property bool last

    clip: true

    Rectangle {
        y: root.first ? 0 : -Theme.radiusCard
        width: root.width
        height: root.height - y + (root.last ? 0 : Theme.radiusCard)
        radius: Theme.radiusCard
        color: Theme.surface
        border.width: 1
        border.color: Theme.line
    }
    Rectangle {
        visible: !root.first
        x: Theme.s16
        width: root.width - 2 * Theme.s16
        height: 1
        color: Theme.line
    }
}
