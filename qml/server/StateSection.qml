// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// The current server: its state, its figures, and its error.
Section {
    id: root

    required property ServerController controller

    readonly property color tint: controller.connected ? Theme.good : controller.unreachable ? Theme.bad : Theme.warn

    title: qsTr("Connection")

    RowLayout {
        spacing: Theme.s8
        Accessible.role: Accessible.StaticText
        Accessible.name: root.controller.stateText

        Rectangle {
            implicitWidth: 10
            implicitHeight: 10
            radius: 5
            color: root.controller.connected || root.controller.unreachable ? root.tint : "transparent"
            border.width: 2
            border.color: root.tint
        }
        Text {
            text: root.controller.stateText
            font: Theme.bodyStrong
            color: Theme.text
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Tag {
            visible: root.controller.demo
            iconName: "demo"
            text: qsTr("Demo server")
        }
        Text {
            visible: root.controller.polling && root.controller.unreachable
            text: qsTr("trying again…")
            font: Theme.body
            color: Theme.textFaint
            textFormat: Text.PlainText
        }
        Item {
            Layout.fillWidth: true
        }
        AppButton {
            visible: root.controller.demo
            dense: true
            text: qsTr("Leave the demo")
            onClicked: root.controller.demoLeft()
        }
    }

    GridLayout {
        columns: root.width < 480 ? 2 : 4
        columnSpacing: Theme.s24
        rowSpacing: Theme.s12

        Fact {
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            label: qsTr("Address")
            value: root.controller.address
        }
        Fact {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("Version")
            value: root.controller.version
        }
        Fact {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("Latency")
            value: root.controller.latency
        }
        Fact {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("Since")
            value: root.controller.since
            details: root.controller.sinceExactly
        }
    }

    ErrorNote {
        Layout.fillWidth: true
        message: root.controller.error
        hint: root.controller.errorHint
        actionText: qsTr("Try again")
        onAction: root.controller.tryAgain()
    }
}
