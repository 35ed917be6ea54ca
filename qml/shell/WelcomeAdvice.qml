// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// The next step: what to do, a link, a command to copy.
ColumnLayout {
    id: root

    required property ServerController controller

    spacing: Theme.s8

    RowLayout {
        Layout.fillWidth: true
        visible: root.controller.nextStep.length + root.controller.siteName.length > 0
        spacing: Theme.s8

        Text {
            Layout.fillWidth: true
            text: root.controller.nextStep
            font: Theme.body
            color: Theme.textMuted
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        AppButton {
            Layout.alignment: Qt.AlignBottom
            visible: root.controller.siteName.length > 0
            dense: true
            flat: true
            iconName: "external-link"
            text: root.controller.siteName
            onClicked: Qt.openUrlExternally(root.controller.site)
        }
    }
    Rectangle {
        Layout.fillWidth: true
        visible: root.controller.command.length > 0
        implicitHeight: Theme.grown(40, 1)
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
            // Where it does not fit, its beginning is what one recognises.
            onWidthChanged: cursorPosition = 0
            onTextChanged: cursorPosition = 0
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
}
