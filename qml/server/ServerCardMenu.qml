// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import Corral.Controls
import Corral.Ui.Server

/// What can be done with a server besides using and changing it.
AppMenu {
    id: root

    required property int row
    required property string serverId
    required property bool removable
    required property ServerListModel list
    required property ServerForm form

    AppMenuItem {
        text: qsTr("Ask it now")
        iconName: "retry"
        onTriggered: root.list.retry(root.serverId)
    }
    AppMenuItem {
        text: qsTr("Duplicate…")
        iconName: "copy"
        onTriggered: root.form.duplicate(root.serverId)
    }
    AppMenuItem {
        enabled: root.row > 0
        text: qsTr("Move up")
        iconName: "arrow-up"
        onTriggered: root.list.move(root.row, root.row - 1)
    }
    AppMenuItem {
        enabled: root.row < root.list.count - 1
        text: qsTr("Move down")
        iconName: "arrow-down"
        onTriggered: root.list.move(root.row, root.row + 1)
    }
    AppMenuSeparator {}
    AppMenuItem {
        enabled: root.removable
        text: qsTr("Remove")
        iconName: "trash"
        destructive: true
        onTriggered: root.list.remove(root.serverId)
    }
}
