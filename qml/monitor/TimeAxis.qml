// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// The common time axis below all charts.
Item {
    id: root

    required property int minutes
    /// The label of the right end.
    required property string endText
    /// The right end is in the past.
    property bool past: false

    function text(seconds: int): string {
        const minutes = root.minutes > 1;
        if (root.past)
            return minutes ? qsTr("%1 min before").arg(seconds / 60) : qsTr("%1 s before").arg(seconds);
        return minutes ? qsTr("%1 min ago").arg(seconds / 60) : qsTr("%1 s ago").arg(seconds);
    }

    /// The number of parts of the axis that gives round numbers.
    readonly property int steps: minutes === 1 ? 6 : 5
    /// In a narrow axis only every second part has a label; in a very narrow one, only its ends. The first
    /// one begins at the left edge and is not centred on its part.
    readonly property int every: {
        const each = 1.5 * longest.width + Theme.s12;
        if (root.width >= each * root.steps)
            return 1;
        return root.width >= each * root.steps / 2 ? 2 : root.steps;
    }

    TextMetrics {
        id: longest

        font: Theme.caption
        text: root.text(60 * root.minutes)
    }

    implicitHeight: Theme.grown(16, 0.8)
    Accessible.ignored: true

    Repeater {
        model: root.steps + 1

        Text {
            required property int index

            readonly property int ago: 60 * root.minutes * (root.steps - index) / root.steps

            x: Math.max(0, Math.min(root.width - width, root.width * index / root.steps - width / 2))
            visible: (root.steps - index) % root.every === 0
            text: ago === 0 ? root.endText : root.text(ago)
            textFormat: Text.PlainText
            font: Theme.caption
            color: Theme.textFaint
        }
    }
}
