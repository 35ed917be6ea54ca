// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// The servers, each with its state, to choose the one that the screens show.
AppMenu {
    id: root

    required property ServerListModel servers
    /// The width of the window.
    required property real available
    signal manageRequested

    width: Math.min(Theme.widened(440), root.available - 2 * Theme.s16)

    Instantiator {
        model: root.servers

        delegate: AppMenuItem {
            required property string serverId
            required property string summary
            required property bool current

            text: summary
            iconName: current ? "check" : ""
            Accessible.description: current ? qsTr("In use") : ""
            onTriggered: root.servers.use(serverId)
        }
        onObjectAdded: (index, object) => root.insertItem(index, object as AppMenuItem)
        onObjectRemoved: (index, object) => root.removeItem(object as AppMenuItem)
    }
    AppMenuSeparator {}
    AppMenuItem {
        text: qsTr("Manage servers")
        iconName: "server"
        onTriggered: root.manageRequested()
    }
}
