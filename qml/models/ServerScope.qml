// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models

/// Whether the table shows the models of the current server or those of all; only where there are several.
Row {
    id: root

    required property ModelsController controller
    /// There is little room: one button for both.
    property bool compact: false

    visible: root.controller.feed.severalServers
    spacing: Theme.s4
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Models shown")

    Chip {
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.compact
        interactive: true
        checked: !root.controller.feed.allServers
        text: qsTr("This server")
        Accessible.name: qsTr("Show the models of this server")
        onClicked: root.controller.feed.allServers = false
    }
    Chip {
        anchors.verticalCenter: parent.verticalCenter
        interactive: true
        checked: root.controller.feed.allServers
        text: qsTr("All servers")
        Accessible.name: qsTr("Show the models of all servers")
        onClicked: root.controller.feed.allServers = !root.compact || !root.controller.feed.allServers
    }
}
