// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Ui.Chat
import Corral.Ui.Rows

/// Copies parts of the row on which it was opened.
AppMenu {
    id: root

    required property TranscriptModel transcript
    required property RowSelection selection
    /// The row on which the menu was opened.
    property int row: -1
    property string link
    readonly property bool onCode: root.row >= 0 && root.transcript.isCode(root.row)
    signal copySelectionRequested
    signal selectAllRequested
    signal copyRequested(text: string)
    signal copyMessageRequested(messageId: string)

    AppMenuItem {
        text: qsTr("Copy")
        iconName: "copy"
        enabled: !root.selection.empty
        onTriggered: root.copySelectionRequested()
    }
    AppMenuItem {
        text: qsTr("Copy link")
        iconName: "link"
        enabled: root.link.length > 0
        onTriggered: root.copyRequested(root.link)
    }
    AppMenuItem {
        text: qsTr("Copy code")
        iconName: "code"
        enabled: root.onCode
        onTriggered: root.copyRequested(root.transcript.codeAt(root.row))
    }
    AppMenuItem {
        text: qsTr("Copy message as Markdown")
        iconName: "chat"
        enabled: root.row >= 0
        onTriggered: root.copyMessageRequested(root.transcript.messageAt(root.row))
    }
    AppMenuSeparator {}
    AppMenuItem {
        text: qsTr("Select all")
        onTriggered: root.selectAllRequested()
    }
}
