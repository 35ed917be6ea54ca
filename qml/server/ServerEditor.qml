// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// The form in which a server is added or changed.
FocusScope {
    id: root

    required property ServerForm form
    /// A part of the form got the focus.
    signal revealRequested(item: Item)

    implicitHeight: column.implicitHeight + 2 * Theme.s16
    Accessible.role: Accessible.Grouping
    Accessible.name: root.form.adding ? qsTr("New server") : qsTr("Change the server")
    Keys.onEscapePressed: root.form.cancel()
    Component.onCompleted: address.forceActiveFocus(Qt.TabFocusReason)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusCard
        color: Theme.surface
        border.width: 2
        border.color: Theme.lineStrong
    }
    ColumnLayout {
        id: column

        x: Theme.s16
        y: Theme.s16
        width: root.width - 2 * Theme.s16
        spacing: Theme.s8

        GridLayout {
            columns: root.width < 480 ? 1 : 2
            columnSpacing: Theme.s16
            rowSpacing: Theme.s8

            FieldLabel {
                text: qsTr("Address")
            }
            AppTextField {
                id: address

                Layout.fillWidth: true
                text: root.form.address
                placeholderText: root.form.emptyAddress || "gpu-box:8080"
                invalid: root.form.addressError.length > 0 && text.length > 0
                inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoPredictiveText
                Accessible.name: qsTr("Address of the server")
                Accessible.description: root.form.addressError
                onTextEdited: root.form.address = text
                onAccepted: root.form.save()
                onActiveFocusChanged: if (activeFocus)
                    root.revealRequested(root)
            }
            FieldLabel {
                text: qsTr("Name")
            }
            AppTextField {
                Layout.fillWidth: true
                text: root.form.name
                placeholderText: qsTr("As its address")
                Accessible.name: qsTr("Name of the server")
                onTextEdited: root.form.name = text
                onAccepted: root.form.save()
            }
            FieldLabel {
                text: qsTr("Access")
            }
            AppComboBox {
                Layout.fillWidth: true
                model: [qsTr("Open to everybody"), qsTr("Token (bearer)"), qsTr("Name and password"), qsTr("Own headers")]
                currentIndex: root.form.access
                Accessible.name: qsTr("Access")
                onActivated: index => root.form.access = index
            }
            FieldLabel {
                visible: root.form.access === 2
                text: qsTr("User name")
            }
            AppTextField {
                Layout.fillWidth: true
                visible: root.form.access === 2
                text: root.form.user
                Accessible.name: qsTr("User name")
                onTextEdited: root.form.user = text
                onAccepted: root.form.save()
            }
            FieldLabel {
                visible: root.form.access === 1 || root.form.access === 2
                text: root.form.access === 1 ? qsTr("Token") : qsTr("Password")
            }
            AppTextField {
                Layout.fillWidth: true
                visible: root.form.access === 1 || root.form.access === 2
                text: root.form.secret
                echoMode: TextInput.Password
                placeholderText: root.form.access === 1 ? qsTr("Token") : qsTr("Password")
                prompt: root.form.hasSecret ? qsTr("Unchanged") : ""
                onTextEdited: root.form.secret = text
                onAccepted: root.form.save()
            }
            FieldLabel {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: Theme.s8
                visible: root.form.access === 3
                text: qsTr("Headers")
            }
            AppTextArea {
                id: headers

                Layout.fillWidth: true
                Layout.preferredHeight: 3 * Theme.s24
                visible: root.form.access === 3
                text: root.form.secret
                placeholderText: root.form.hasSecret ? qsTr("Unchanged") : "X-Api-Key: …"
                Accessible.name: qsTr("Headers, one a line")
                // A tab is no part of a header: the key leads on.
                Keys.onTabPressed: headers.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onBacktabPressed: headers.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                onTextChanged: if (activeFocus)
                    root.form.secret = text
            }
            FieldLabel {
                text: qsTr("Certificates")
            }
            AuthorityField {
                Layout.fillWidth: true
                form: root.form
            }
        }
        ServerOptions {
            Layout.fillWidth: true
            form: root.form
            onRevealRequested: item => root.revealRequested(item)
        }
        FormMessage {
            Layout.fillWidth: true
            form: root.form
        }
        RowLayout {
            spacing: Theme.s8

            AppButton {
                enabled: root.form.canSave // also while it tests: it would lose the focus
                text: root.form.lastTest.running ? qsTr("Testing…") : qsTr("Test")
                onClicked: root.form.test()
                onActiveFocusChanged: if (activeFocus)
                    root.revealRequested(root)
            }
            Item {
                Layout.fillWidth: true
            }
            AppButton {
                text: qsTr("Cancel")
                onClicked: root.form.cancel()
            }
            AppButton {
                primary: true
                enabled: root.form.canSave
                text: root.form.adding ? qsTr("Add") : qsTr("Save")
                onClicked: root.form.save()
                onActiveFocusChanged: if (activeFocus)
                    root.revealRequested(root)
            }
        }
        // Below the buttons, which stay in their place.
        TestResult {
            Layout.fillWidth: true
            lastTest: root.form.lastTest
        }
        CertificatePart {
            Layout.fillWidth: true
            certificate: root.form.certificate
            onRevealRequested: item => root.revealRequested(item)
        }
    }
}
