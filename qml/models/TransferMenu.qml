// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import Corral.Controls
import Corral.Ui.Models

/// The actions for the transfer on which the menu was opened.
AppMenu {
    id: root

    required property TransferModel transfers
    property string name
    property string server
    property bool running: false
    property bool failed: false
    property bool ended: false
    signal renameRequested(name: string, server: string)

    AppMenuItem {
        enabled: root.running || !root.ended || root.failed
        iconName: root.running ? "pause" : root.failed ? "retry" : "play"
        text: root.running ? qsTr("Pause") : root.failed ? qsTr("Try again") : qsTr("Resume")
        onTriggered: root.running ? root.transfers.pause(root.name, root.server) : root.transfers.resume(root.name, root.server)
    }
    AppMenuItem {
        enabled: root.failed
        iconName: "edit"
        text: qsTr("Change the name…")
        onTriggered: root.renameRequested(root.name, root.server)
    }
    AppMenuSeparator {}
    AppMenuItem {
        iconName: root.ended ? "close" : "stop"
        destructive: !root.ended
        text: root.ended ? qsTr("Dismiss") : qsTr("Cancel")
        shortcutText: qsTr("Del")
        onTriggered: root.transfers.dismiss(root.name, root.server)
    }
}
