// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// Asks for a folder for Corral's files.
Column {
    id: root

    /// The initial text of the field.
    required property string folder
    signal chosen(folder: string)

    function choose(): void {
        if (field.text.trim().length > 0)
            root.chosen(field.text);
    }

    spacing: Theme.s8

    SectionLabel {
        text: qsTr("Another folder")
    }
    Item {
        width: parent.width
        height: field.height

        AppTextField {
            id: field

            anchors.left: parent.left
            anchors.right: button.left
            anchors.rightMargin: Theme.s8
            text: root.folder
            Accessible.name: qsTr("Another folder")
            onAccepted: root.choose()
        }
        AppButton {
            id: button

            anchors.right: parent.right
            enabled: field.text.trim().length > 0
            text: qsTr("Use this folder")
            onClicked: root.choose()
        }
    }
    Text {
        width: parent.width
        text: qsTr("It is created if it does not exist, and used until Corral quits. “corral --profile FOLDER” starts with it next time.")
        font: Theme.caption
        color: Theme.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
