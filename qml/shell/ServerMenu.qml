// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server
import Corral.Ui.Shared

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
            id: entry

            required property string serverId
            required property string summary
            required property serverMark mark
            required property bool current

            text: entry.summary
            font: entry.current ? Theme.bodyStrong : Theme.body
            Accessible.description: entry.current ? qsTr("In use") : ""
            onTriggered: root.servers.use(entry.serverId)

            MarkBadge {
                x: Theme.s8
                anchors.verticalCenter: parent.verticalCenter
                mark: entry.mark
                size: Theme.iconSize(18)
            }
            AppIcon {
                anchors.right: parent.right
                anchors.rightMargin: Theme.s8
                anchors.verticalCenter: parent.verticalCenter
                visible: entry.current
                name: "check"
                size: 16
                color: Theme.textMuted
            }
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
