// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Shell

/// The navigation rail on the left: an entry per screen, Settings at the bottom, with badges for transfers and the connection.
Rectangle {
    id: root

    required property StatusController status
    required property int page
    property bool compact: false
    signal pageChosen(int page)

    implicitWidth: compact ? 52 : 76
    color: Theme.window
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Screens")

    component Entry: RailEntry {
        required property int page

        Layout.fillWidth: true
        compact: root.compact
        current: root.page === page
        onClicked: root.pageChosen(page)
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 6
        anchors.topMargin: Theme.s8
        spacing: Theme.s4

        Entry {
            page: Pages.Chat
            text: qsTr("Chat")
            iconName: "chat"
            shortcutText: qsTr("Ctrl+1")
        }
        Entry {
            page: Pages.Models
            text: qsTr("Models")
            iconName: "models"
            shortcutText: qsTr("Ctrl+2")
            badgeText: root.status.transfers > 0 ? root.status.transfers : ""
            badgeName: root.status.transfersText
        }
        Entry {
            page: Pages.Workshop
            text: qsTr("Workshop")
            iconName: "workshop"
            shortcutText: qsTr("Ctrl+3")
        }
        Entry {
            page: Pages.Monitor
            text: qsTr("Monitor")
            iconName: "monitor"
            shortcutText: qsTr("Ctrl+4")
        }
        Entry {
            page: Pages.Server
            text: qsTr("Server")
            iconName: "server"
            shortcutText: qsTr("Ctrl+5")
            badgeText: root.status.bannerVisible ? "!" : ""
            badgeName: qsTr("unreachable")
            badgeColor: Theme.bad
        }
        Item {
            Layout.fillHeight: true
        }
        Entry {
            page: Pages.Settings
            text: qsTr("Settings")
            iconName: "settings"
            shortcutText: qsTr("Ctrl+6")
        }
    }
    Hairline {
        anchors.right: parent.right
        height: parent.height
        vertical: true
    }
}
