// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// A row of the transcript: its children are placed in the reading column, which is centred and at most Theme.measure wide.
Item {
    id: root

    default property alias content: column.data
    /// Space above and below the row, part of its height.
    property real spaceAbove: Theme.s8
    property real spaceBelow: 0
    readonly property alias columnWidth: column.width

    height: Math.ceil(column.height + root.spaceAbove + root.spaceBelow)

    Item {
        id: column
        y: root.spaceAbove
        width: Math.floor(Math.min(Theme.measure, root.width - 2 * Theme.s24))
        height: childrenRect.height
        x: Math.floor((root.width - width) / 2)
    }
}
