// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Ui.Chat
import Corral.Ui.Rows

/// What can be copied where the transcript was clicked.
AppMenu {
    id: root

    required property ChatController controller
    required property RowSelection selection
    /// Where the menu was asked for.
    property int row: -1
    property string link
    readonly property bool onCode: root.row >= 0 && root.controller.transcript.isCode(root.row)
    signal copyRequested

    AppMenuItem {
        text: qsTr("Copy")
        iconName: "copy"
        enabled: !root.selection.empty
        onTriggered: root.copyRequested()
    }
    AppMenuItem {
        text: qsTr("Copy link")
        iconName: "link"
        enabled: root.link.length > 0
        onTriggered: root.controller.copyText(root.link)
    }
    AppMenuItem {
        text: qsTr("Copy code")
        iconName: "code"
        enabled: root.onCode
        onTriggered: root.controller.copyText(root.controller.transcript.codeAt(root.row))
    }
    AppMenuItem {
        text: qsTr("Copy message as Markdown")
        iconName: "chat"
        enabled: root.row >= 0
        onTriggered: root.controller.copyMessage(root.controller.transcript.messageAt(root.row))
    }
    AppMenuSeparator {}
    AppMenuItem {
        text: qsTr("Select all")
        onTriggered: root.selection.selectAll(root.controller.transcript.count)
    }
}
