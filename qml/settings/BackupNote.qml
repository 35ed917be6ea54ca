// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// The number and size of the backups, below the settings, with a button to restore missing conversations.
Item {
    id: root

    required property string text
    signal restoreRequested

    implicitHeight: note.y + note.height + Theme.s8 + restoring.height

    Text {
        id: note

        y: Theme.s24
        width: parent.width
        text: root.text
        font: Theme.caption
        color: Theme.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    AppButton {
        id: restoring

        anchors.top: note.bottom
        anchors.topMargin: Theme.s8
        dense: true
        text: qsTr("Add what is missing from the newest")
        onClicked: root.restoreRequested()
    }
}
