// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// How the server answered to the last test; before one, what a test is. A result of up to two lines needs no more room.
Item {
    id: root

    required property ServerTest lastTest

    implicitHeight: Math.max(note.visible ? note.implicitHeight : explanation.implicitHeight, Theme.grown(60, 2))

    Text {
        id: explanation

        width: parent.width
        visible: !note.visible
        text: qsTr("A test asks the server as it is typed here. Nothing is stored by it.")
        font: Theme.caption
        color: Theme.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    ErrorNote {
        id: note

        width: parent.width
        message: root.lastTest.text
        iconName: root.lastTest.failed ? "error" : "ok-circle"
        tint: root.lastTest.failed ? Theme.bad : Theme.good
    }
}
