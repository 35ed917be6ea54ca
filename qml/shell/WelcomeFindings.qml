// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Theme
import Corral.Ui.Server

/// What was looked for and where: the server's answer, then what there is on this computer.
Rectangle {
    id: root

    required property ServerController controller

    implicitHeight: list.implicitHeight + 2 * Theme.s12
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What was looked for")

    ColumnLayout {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.s16
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.s12

        WelcomeFinding {
            Layout.fillWidth: true
            title: qsTr("A server at %1").arg(root.controller.address)
            where: root.controller.error
            found: false
            word: root.controller.looking ? qsTr("Asking…") : qsTr("No answer")
        }
        Repeater {
            model: root.controller.findings

            WelcomeFinding {
                Layout.fillWidth: true
            }
        }
    }
}
