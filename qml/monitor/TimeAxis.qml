// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// The one time axis below all charts.
Item {
    id: root

    required property int minutes

    /// Into how many parts the axis is divided, so that the numbers are round.
    readonly property int steps: minutes === 1 ? 6 : 5
    /// Where there is little room only every second part is named.
    readonly property int every: width < 72 * steps ? 2 : 1

    implicitHeight: 16
    Accessible.ignored: true

    Repeater {
        model: root.steps + 1

        Text {
            required property int index

            readonly property int ago: 60 * root.minutes * (root.steps - index) / root.steps

            x: Math.max(0, Math.min(root.width - width, root.width * index / root.steps - width / 2))
            visible: (root.steps - index) % root.every === 0
            text: ago === 0 ? qsTr("now") : root.minutes > 1 ? qsTr("%1 min ago").arg(ago / 60) : qsTr("%1 s ago").arg(ago)
            textFormat: Text.PlainText
            font: Theme.caption
            color: Theme.textFaint
        }
    }
}
