// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// The Server screen: all servers, the Ollama installation of this machine, and the demo.
FocusScope {
    id: root

    required property ServerController controller

    function reveal(item: Item): void {
        root.revealRange(item.y, item.height);
    }

    function revealRange(y: real, height: real): void {
        flick.contentY = Math.max(0, Math.min(flick.contentY, y), y + height + Theme.s24 - flick.height);
    }

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Server")

    PageHeader {
        id: header

        width: parent.width
        title: qsTr("Server")
    }

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.topMargin: header.height
        contentHeight: column.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: AppScrollBar {}

        Column {
            id: column

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(Theme.measure, flick.width - 2 * Theme.s24)
            bottomPadding: Theme.s32

            ServersSection {
                width: parent.width
                visible: root.controller.servers !== null
                controller: root.controller
                onRevealRequested: (y, height) => root.revealRange(y, height)
            }
            ComputerSection {
                width: parent.width
                controller: root.controller
                onActiveFocusChanged: if (activeFocus) root.reveal(this)
            }
            DemoSection {
                visible: root.controller.demoOffered
                width: parent.width
                controller: root.controller
                onActiveFocusChanged: if (activeFocus) root.reveal(this)
            }
        }
    }
}
