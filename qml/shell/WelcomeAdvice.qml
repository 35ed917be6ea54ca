// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// The next step on this system: a text, a command to copy, a link.
ColumnLayout {
    id: root

    required property ServerController controller

    spacing: Theme.s8

    Text {
        Layout.fillWidth: true
        text: root.controller.advice
        font: Theme.body
        color: Theme.text
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Rectangle {
        Layout.fillWidth: true
        visible: root.controller.command.length > 0
        implicitHeight: 40
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.line

        AppTextField {
            anchors.left: parent.left
            anchors.right: copy.left
            anchors.verticalCenter: parent.verticalCenter
            bare: true
            readOnly: true
            font: Theme.mono
            text: root.controller.command
            Accessible.name: qsTr("The command")
        }
        AppButton {
            id: copy

            anchors.right: parent.right
            anchors.rightMargin: 6
            anchors.verticalCenter: parent.verticalCenter
            dense: true
            flat: true
            iconName: "copy"
            text: qsTr("Copy")
            onClicked: root.controller.copyCommand()
        }
    }
    AppButton {
        Layout.leftMargin: -Theme.s12
        visible: root.controller.siteName.length > 0
        dense: true
        flat: true
        iconName: "external-link"
        text: root.controller.siteName
        onClicked: Qt.openUrlExternally(root.controller.site)
    }
}
