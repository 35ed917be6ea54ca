// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import Corral.Controls
import Corral.Ui.Chat

/// The actions for the conversation on which the menu was opened, even if its row has moved.
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
    AppMenuItem {
        text: qsTr("Export…")
        iconName: "save"
        onTriggered: root.controller.files.exporting.begin(root.conversationId)
    }
    AppMenuItem {
        text: qsTr("Import conversations…")
        iconName: "folder"
        onTriggered: root.controller.files.importing.begin()
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
