// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// The address of another server: validated while typing, applied on Enter or by the button.
Section {
    id: root

    required property ServerController controller

    title: qsTr("Address")

    Text {
        Layout.fillWidth: true
        text: qsTr("Where Ollama listens: a host, host:port or a URL. Leave it empty for %1.").arg(root.controller.defaultAddress)
        font: Theme.body
        color: Theme.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
    Text {
        Layout.fillWidth: true
        visible: text.length > 0
        text: root.controller.environmentProblem
        font: Theme.body
        color: Theme.bad
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    RowLayout {
        spacing: Theme.s8

        AppTextField {
            Layout.fillWidth: true
            text: root.controller.typedAddress
            placeholderText: root.controller.defaultAddress
            invalid: root.controller.addressError.length > 0
            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoPredictiveText
            Accessible.name: qsTr("Server address")
            Accessible.description: root.controller.addressError
            onTextEdited: root.controller.typeAddress(text)
            onAccepted: root.controller.chooseAddress()
        }
        AppButton {
            enabled: root.controller.canChoose
            text: qsTr("Use this address")
            onClicked: root.controller.chooseAddress()
        }
    }
    RowLayout {
        readonly property bool wrong: root.controller.addressError.length > 0
        readonly property color tint: wrong ? Theme.bad : Theme.warn

        visible: note.text.length > 0
        spacing: Theme.s4

        AppIcon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 1
            name: parent.wrong ? "error" : "warning"
            size: 14
            color: parent.tint
        }
        Text {
            id: note

            Layout.fillWidth: true
            text: parent.wrong ? root.controller.addressError : root.controller.addressWarning
            font: Theme.caption
            color: parent.tint
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
    AppButton {
        visible: root.controller.addressOffer.length > 0
        dense: true
        iconName: "link"
        text: qsTr("Use this spelling")
        Accessible.description: root.controller.addressError
        onClicked: root.controller.takeOffer()
    }
}
