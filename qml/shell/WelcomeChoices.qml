// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// The three choices: another address, the same one again, the demo server.
ColumnLayout {
    id: root

    required property ServerController controller

    /// Afterwards the field shows the address with its password masked.
    function choose(): void {
        root.controller.chooseAddress();
        field.text = root.controller.typedAddress;
    }

    spacing: Theme.s8

    Text {
        Layout.fillWidth: true
        text: qsTr("Use another server:")
        font: Theme.body
        color: Theme.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.s8

        AppTextField {
            id: field

            Layout.fillWidth: true
            invalid: root.controller.addressError.length > 0
            placeholderText: qsTr("host, host:port or URL")
            Accessible.name: qsTr("Address of the server")
            onTextEdited: root.controller.typeAddress(text)
            onAccepted: root.choose()
        }
        AppButton {
            enabled: root.controller.canChoose
            text: qsTr("Connect")
            onClicked: root.choose()
        }
    }
    Text {
        Layout.fillWidth: true
        readonly property bool wrong: root.controller.addressError.length > 0

        visible: text.length > 0
        text: wrong ? root.controller.addressError : root.controller.addressWarning
        font: Theme.body
        color: wrong ? Theme.bad : Theme.warn
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: wrong ? Accessible.AlertMessage : Accessible.StaticText
        Accessible.name: text
    }
    AppButton {
        visible: root.controller.addressOffer.length > 0
        dense: true
        iconName: "link"
        text: qsTr("Use this spelling")
        Accessible.description: root.controller.addressError
        onClicked: {
            root.controller.takeOffer();
            field.text = root.controller.typedAddress;
        }
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.s8
        spacing: Theme.s8

        AppButton {
            width: Math.min(implicitWidth, parent.width)
            primary: true
            visible: root.controller.demoOffered
            iconName: "demo"
            text: qsTr("Explore with the demo server")
            onClicked: root.controller.demoRequested()
        }
        AppButton {
            iconName: "retry"
            text: qsTr("Try again")
            onClicked: root.controller.tryAgain()
        }
    }
}
