// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// The recent history of a load, as bars of two pixels.
Item {
    id: root

    /// From 0 to 1, oldest first.
    property list<real> values
    property color color: Theme.accent

    implicitWidth: 3 * values.length - 1
    implicitHeight: 14
    Accessible.ignored: true

    Repeater {
        model: root.values.length

        Rectangle {
            required property int index

            x: 3 * index
            y: root.height - height
            width: 2
            height: Math.max(1, Math.round(root.values[index] * root.height))
            color: root.color
            opacity: height > 1 ? 1 : 0.4
        }
    }
}
