// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import Corral.Controls
import Corral.Ui.Chat

/// What can be done with one conversation of the list: with the one it was opened on, wherever its row is by then.
AppMenu {
    id: root

    required property ChatController controller
    property string conversationId
    signal renameRequested(id: string)

    AppMenuItem {
        text: qsTr("Open")
        iconName: "chat"
        onTriggered: root.controller.open(root.conversationId)
    }
    AppMenuItem {
        text: qsTr("Rename")
        iconName: "edit"
        shortcutText: qsTr("F2")
        onTriggered: root.renameRequested(root.conversationId)
    }
    AppMenuSeparator {}
    AppMenuItem {
        text: qsTr("Delete")
        iconName: "trash"
        destructive: true
        shortcutText: qsTr("Del")
        onTriggered: root.controller.remove(root.conversationId)
    }
}
