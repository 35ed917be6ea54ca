// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// A key combination, drawn like a key.
Rectangle {
    id: root

    property string text

    implicitWidth: label.implicitWidth + 12
    implicitHeight: Theme.grown(20, 1)
    radius: 4
    color: Theme.window
    border.width: 1
    border.color: Theme.line

    Text {
        id: label

        anchors.centerIn: parent
        text: root.text
        font: Theme.caption
        color: Theme.textMuted
        textFormat: Text.PlainText
    }
}
