// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Monitor

/// Selects the time range of the charts.
Row {
    id: root

    required property MonitorController controller

    spacing: Theme.s4

    Repeater {
        model: [1, 10]

        Chip {
            required property int modelData

            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            interactive: true
            checked: root.controller.minutes === modelData
            text: qsTr("%1 min").arg(modelData)
            Accessible.name: qsTr("Show %1 min").arg(modelData)
            onClicked: root.controller.minutes = modelData
        }
    }
}
