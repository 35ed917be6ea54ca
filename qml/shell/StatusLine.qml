// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server
import Corral.Ui.Shell

/// The status line of the window. Each part opens the screen with the details.
Rectangle {
    id: root

    required property StatusController status
    required property ServerListModel servers
    readonly property bool wide: width > 880
    signal pageRequested(int page)

    function chooseServer(): void {
        menu.open();
        (menu.popup as ServerMenu).highlightFirst();
    }

    implicitHeight: Theme.grown(28, 0.8)
    color: Theme.window
    Accessible.role: Accessible.StatusBar
    Accessible.name: qsTr("Status")

    Hairline {
        width: parent.width
    }
    RowLayout {
        anchors.fill: parent
        anchors.topMargin: 1
        anchors.leftMargin: Theme.s4
        anchors.rightMargin: Theme.s4
        spacing: Theme.s4

        StatusPart {
            id: server

            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            text: root.status.serverText
            iconName: root.status.demo ? "demo" : root.status.connected ? "ok-circle" : root.status.bannerVisible && !root.status.notReady ? "warning" : "clock"
            iconColor: root.status.demo ? Theme.accent : root.status.connected ? Theme.good : !root.status.bannerVisible ? Theme.textFaint : root.status.notReady ? Theme.warn : Theme.bad
            tip: root.status.demo ? qsTr("Answers are canned: this is Corral's own demo server") : ""
            // With one server there is nothing to choose.
            onClicked: root.servers.count > 1 ? root.chooseServer() : root.pageRequested(Pages.Server)

            OnDemand {
                id: menu

                ServerMenu {
                    y: -height - Theme.s4
                    servers: root.servers
                    available: root.width
                    onManageRequested: root.pageRequested(Pages.Server)
                }
            }
        }
        StatusPart {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            visible: text.length > 0
            text: root.status.loadedText
            iconName: "memory"
            tip: root.status.loadedDetails
            onClicked: root.pageRequested(Pages.Monitor)
        }
        StatusPart {
            visible: text.length > 0
            text: root.status.transfersText
            iconName: "download"
            iconColor: Theme.accent
            onClicked: root.pageRequested(Pages.Models)
        }
        Item {
            Layout.fillWidth: true
        }
        StatusPart {
            visible: text.length > 0
            text: root.status.speedText
            iconName: "speed"
            iconColor: Theme.chartTokens
            onClicked: root.pageRequested(Pages.Chat)
        }
        StatusPart {
            visible: text.length > 0
            text: root.status.cpuText
            history: root.wide ? root.status.cpuHistory : []
            historyColor: Theme.chartCpu
            onClicked: root.pageRequested(Pages.Monitor)
        }
        StatusPart {
            visible: root.status.gpuAvailable
            text: root.status.gpuText
            history: root.wide ? root.status.gpuHistory : []
            historyColor: Theme.chartGpu
            onClicked: root.pageRequested(Pages.Monitor)
        }
    }
}
