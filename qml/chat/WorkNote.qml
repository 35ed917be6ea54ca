// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// How far a longer work is, with a button that ends it. It does not show for what is done at once.
PopupFrame {
    id: root

    property bool shown: false
    property string text
    /// From 0 to 1.
    property real portion: 0
    signal cancelled

    visible: shown && !patience.running
    width: Math.min(Theme.widened(360), parent ? parent.width - 2 * Theme.s16 : 360)
    height: column.height + 2 * Theme.s12
    Accessible.role: Accessible.StatusBar
    Accessible.name: text

    Timer {
        id: patience

        interval: 400
        running: root.shown
    }
    Column {
        id: column

        x: Theme.s16
        y: Theme.s12
        width: root.width - 2 * Theme.s16
        spacing: Theme.s8

        Text {
            width: parent.width
            text: root.text
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font: Theme.body
            color: Theme.text
            Accessible.ignored: true
        }
        ProgressLine {
            width: parent.width
            value: root.portion
        }
        AppButton {
            anchors.right: parent.right
            text: qsTr("Cancel")
            onClicked: root.cancelled()
        }
    }
}
