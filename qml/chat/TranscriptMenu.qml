// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
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
    /// The place of the menu when a key opens it.
    readonly property int edge: Theme.s24
    signal copySelectionRequested
    signal selectAllRequested
    signal copyRequested(text: string)
    signal copyMessageRequested(messageId: string)

    /// The first of these rows that has a link or code; -1 if there is none.
    function rowToCopy(rows: RowsView, row: int, last: int): int {
        return row > last ? -1 : root.transcript.isCode(row) || rows.linkIn(row).length > 0 ? row : root.rowToCopy(rows, row + 1, last);
    }

    /// By a key there is no place: it is for the row with the focus, else for the first one in view that has a link or code.
    function openByKey(rows: RowsView, focused: Item): void {
        const within = focused !== null && focused !== rows;
        const first = rows.rowAt(within ? focused.mapToItem(rows, 0, 0).y : root.edge);
        const last = within ? first : rows.rowAt(rows.height - root.edge);
        root.row = Math.max(first, root.rowToCopy(rows, first, last));
        root.link = rows.linkIn(root.row);
        root.popupByKey(rows, rows.width / 2, root.edge);
    }

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
