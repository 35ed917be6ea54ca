// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// The results of all checks: the server's response, then the installation on this computer. Collapsed by default.
Column {
    id: root

    required property ServerController controller

    spacing: Theme.s8

    AppButton {
        id: fold

        dense: true
        flat: true
        checkable: true
        leftPadding: 0
        iconName: checked ? "chevron-down" : "chevron-right"
        text: qsTr("What Corral looked for")
    }
    Rectangle {
        width: parent.width
        height: list.height + 2 * Theme.s12
        visible: fold.checked
        radius: Theme.radiusCard
        color: Theme.surface
        border.width: 1
        border.color: Theme.line
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What Corral looked for")

        Column {
            id: list

            x: Theme.s16
            y: Theme.s12
            width: parent.width - 2 * Theme.s16
            spacing: Theme.s12

            WelcomeFinding {
                width: parent.width
                visible: !root.controller.addressWrong
                title: qsTr("A server at %1").arg(root.controller.address)
                where: root.controller.error
                found: false
                word: root.controller.polling ? qsTr("Checking…") : qsTr("Unreachable")
            }
            Repeater {
                model: root.controller.findings

                WelcomeFinding {
                    width: parent ? parent.width : 0
                }
            }
        }
    }
}
