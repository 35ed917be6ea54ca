// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// What is seldom set of a server: how it is reached and how long it may take, and its mark. Folded unless something is set.
ColumnLayout {
    id: root

    required property ServerForm form
    /// A part got the focus.
    signal revealRequested(item: Item)

    spacing: Theme.s8

    component Unit: Text {
        Layout.fillWidth: true
        font: Theme.body
        color: Theme.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    component SecondsField: AppTextField {
        id: seconds

        property int value
        signal chosen(value: int)

        Layout.preferredWidth: Theme.widened(150)
        text: seconds.value > 0 ? seconds.value : ""
        inputMethodHints: Qt.ImhDigitsOnly
        validator: IntValidator {
            bottom: 1
            top: 86400
        }
        onTextEdited: seconds.chosen(Number(seconds.text))
        onAccepted: root.form.save()
        onActiveFocusChanged: if (activeFocus)
            root.revealRequested(seconds)
    }

    AppButton {
        id: fold

        property bool unfolded: false

        flat: true
        dense: true
        leftPadding: 0
        iconName: unfolded ? "chevron-down" : "chevron-right"
        text: qsTr("Proxy, time limits and mark")
        onClicked: unfolded = !unfolded
        onActiveFocusChanged: if (activeFocus)
            root.revealRequested(fold)
        Component.onCompleted: unfolded = root.form.hasOptions // later it is the user's
    }
    GridLayout {
        visible: fold.unfolded
        columns: root.width < 450 ? 1 : 2
        columnSpacing: Theme.s16
        rowSpacing: Theme.s8

        FieldLabel {
            text: qsTr("Proxy")
        }
        AppTextField {
            Layout.fillWidth: true
            text: root.form.proxy
            placeholderText: qsTr("As the system says, “none”, or http://proxy:3128")
            Accessible.name: qsTr("Proxy")
            onTextEdited: root.form.proxy = text
            onAccepted: root.form.save()
            onActiveFocusChanged: if (activeFocus)
                root.revealRequested(this)
        }
        FieldLabel {
            text: qsTr("Connect within")
        }
        RowLayout {
            spacing: Theme.s8

            SecondsField {
                value: root.form.connectSeconds
                placeholderText: "5"
                Accessible.name: qsTr("Connect within, in seconds")
                onChosen: value => root.form.connectSeconds = value
            }
            Unit {
                text: qsTr("seconds")
            }
        }
        FieldLabel {
            text: qsTr("Stop waiting after")
        }
        RowLayout {
            spacing: Theme.s8

            SecondsField {
                value: root.form.stallSeconds
                placeholderText: qsTr("As in Settings")
                Accessible.name: qsTr("Stop waiting after, in seconds")
                onChosen: value => root.form.stallSeconds = value
            }
            Unit {
                text: qsTr("seconds without an answer")
            }
        }
        FieldLabel {
            text: qsTr("Mark")
        }
        MarkField {
            form: root.form
            onRevealRequested: item => root.revealRequested(item)
        }
    }
}
