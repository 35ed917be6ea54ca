// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// The certificate of an https server: the trusted one, and the one that the server shows.
ColumnLayout {
    id: root

    required property ServerCertificate certificate
    /// A part got the focus.
    signal revealRequested(item: Item)

    function choose(isTrusted: bool): void {
        lookButton.forceActiveFocus(Qt.TabFocusReason); // the buttons of the choice disappear
        if (isTrusted)
            root.certificate.trust();
        else
            root.certificate.dismiss();
    }

    component Fact: Text {
        property string label

        Layout.fillWidth: true
        visible: text.length > 0
        font: Theme.body
        color: Theme.text
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: label + ": " + text
    }

    spacing: Theme.s8
    visible: root.certificate.offered || root.certificate.pinned.length > 0

    RowLayout {
        spacing: Theme.s8
        visible: root.certificate.pinned.length > 0

        AppIcon {
            Layout.alignment: Qt.AlignTop
            name: "ok-circle"
            size: 18
            color: Theme.good
        }
        ColumnLayout {
            spacing: 2

            Text {
                Layout.fillWidth: true
                text: qsTr("Only this certificate is trusted")
                font: Theme.body
                color: Theme.text
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            Fact {
                label: qsTr("Only this certificate is trusted")
                text: root.certificate.pinned
                font: Theme.mono
                color: Theme.textMuted
            }
        }
        AppButton {
            dense: true
            text: qsTr("Stop trusting it")
            onClicked: {
                lookButton.forceActiveFocus(Qt.TabFocusReason);
                root.certificate.distrust();
            }
            onActiveFocusChanged: if (activeFocus)
                root.revealRequested(this)
        }
    }
    AppButton {
        id: lookButton

        visible: root.certificate.offered
        dense: true
        text: root.certificate.looking ? qsTr("Looking…") : qsTr("Look at the certificate")
        onClicked: root.certificate.look()
        onActiveFocusChanged: if (activeFocus)
            root.revealRequested(this)
    }
    ErrorNote {
        Layout.fillWidth: true
        message: root.certificate.failure
    }
    Rectangle {
        Layout.fillWidth: true
        visible: root.certificate.shown
        implicitHeight: facts.implicitHeight + 2 * Theme.s12
        radius: Theme.radius
        color: Theme.raised
        border.width: 1
        border.color: Theme.line
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Certificate of the server")

        ColumnLayout {
            id: facts

            x: Theme.s12
            y: Theme.s12
            width: parent.width - 2 * Theme.s12
            spacing: Theme.s12

            Text {
                Layout.fillWidth: true
                text: root.certificate.verdict
                font: Theme.body
                color: root.certificate.accepted ? Theme.good : Theme.warn
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            GridLayout {
                columns: 2
                columnSpacing: Theme.s16
                rowSpacing: Theme.s4

                FieldLabel {
                    text: qsTr("Made out to")
                }
                Fact {
                    label: qsTr("Made out to")
                    text: root.certificate.subject || "–"
                }
                FieldLabel {
                    text: qsTr("For")
                }
                Fact {
                    label: qsTr("For")
                    text: root.certificate.names || "–"
                }
                FieldLabel {
                    text: qsTr("Issued by")
                }
                Fact {
                    label: qsTr("Issued by")
                    text: root.certificate.issuer || "–"
                }
                FieldLabel {
                    text: qsTr("Valid")
                }
                Fact {
                    label: qsTr("Valid")
                    text: root.certificate.validity
                }
                FieldLabel {
                    Layout.alignment: Qt.AlignTop
                    text: qsTr("Fingerprint")
                }
                Fingerprint {
                    text: root.certificate.fingerprint
                    onCopyRequested: root.certificate.copyFingerprint()
                    onRevealRequested: item => root.revealRequested(item)
                }
            }
            RowLayout {
                Layout.alignment: Qt.AlignRight
                spacing: Theme.s8

                AppButton {
                    text: root.certificate.trustable ? qsTr("Not now") : qsTr("Close")
                    onClicked: root.choose(false)
                    onActiveFocusChanged: if (activeFocus)
                        root.revealRequested(this)
                }
                AppButton {
                    visible: root.certificate.trustable
                    text: qsTr("Trust this certificate")
                    onClicked: root.choose(true)
                    onActiveFocusChanged: if (activeFocus)
                        root.revealRequested(this)
                }
            }
        }
    }
}
