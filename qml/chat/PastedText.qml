// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The pasted text that is too long for the field: its size and its beginning. It is sent with the message.
Rectangle {
    id: root

    required property MessageDraft draft
    /// Read once, because it is computed on each access.
    readonly property string size: draft.pastedSize
    signal removed

    visible: root.draft.hasPasted
    height: Theme.grown(48, 2)
    radius: Theme.radius
    color: Theme.hover
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Pasted text, sent with the message: %1").arg(root.size)

    AppIcon {
        id: icon

        x: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        name: "file"
        size: 18
        color: Theme.textMuted
    }
    Column {
        anchors.left: icon.right
        anchors.right: remove.left
        anchors.margins: Theme.s12
        anchors.verticalCenter: parent.verticalCenter

        Text {
            width: parent.width
            text: qsTr("Pasted text: %1").arg(root.size)
            textFormat: Text.PlainText
            font: Theme.body
            color: Theme.text
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Text {
            width: parent.width
            text: root.draft.pastedBeginning
            textFormat: Text.PlainText
            font: Theme.caption
            color: Theme.textMuted
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    IconButton {
        id: remove

        anchors.right: parent.right
        anchors.rightMargin: Theme.s8
        anchors.verticalCenter: parent.verticalCenter
        iconName: "close"
        text: qsTr("Remove the pasted text")
        onClicked: {
            root.draft.dropPasted();
            root.removed();
        }
    }
}
