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

    /// PageInfo of every screen.
    required property var pages
    required property StatusController status
    required property int page
    property bool compact: false
    signal pageChosen(int page)

    function badgeOf(page: int): string {
        switch (page) {
        case Pages.Models:
            return root.status.transfers > 0 ? root.status.transfers : "";
        case Pages.Server:
            return root.status.bannerVisible ? "!" : "";
        default:
            return "";
        }
    }

    implicitWidth: compact ? 32 + Theme.iconSize(20) : Math.max(76, entries.implicitWidth + 12)
    color: Theme.window
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Screens")

    component Entry: RailEntry {
        required property var modelData
        readonly property int page: modelData.page

        Layout.fillWidth: true
        text: modelData.title
        iconName: modelData.icon
        shortcutText: modelData.keys[0]
        compact: root.compact
        current: root.page === page
        badgeText: root.badgeOf(page)
        badgeName: page === Pages.Models ? root.status.transfersText : page === Pages.Server ? root.status.unusable : ""
        badgeColor: page !== Pages.Server ? Theme.accent : root.status.notReady ? Theme.warn : Theme.bad
        onClicked: root.pageChosen(page)
    }

    ColumnLayout {
        id: entries

        anchors.fill: parent
        anchors.margins: 6
        anchors.topMargin: Theme.s8
        spacing: Theme.s4

        Repeater {
            model: root.pages.filter(each => !each.atBottom)

            Entry {
            }
        }
        Item {
            Layout.fillHeight: true
        }
        Repeater {
            model: root.pages.filter(each => each.atBottom)

            Entry {
            }
        }
    }
    Hairline {
        anchors.right: parent.right
        height: parent.height
        vertical: true
    }
}
