// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Theme

/// One value of the read-out; hidden if it was not measured.
RowLayout {
    id: root

    required property string name
    required property string figure
    required property color tint

    visible: figure.length > 0
    spacing: Theme.s8

    Rectangle {
        implicitWidth: 12
        implicitHeight: 3
        radius: 1.5
        color: root.tint
    }
    Text {
        Layout.preferredWidth: 64
        text: root.name
        textFormat: Text.PlainText
        font: Theme.caption
        color: Theme.textMuted
        Accessible.ignored: true
    }
    Text {
        Layout.fillWidth: true
        text: root.figure
        textFormat: Text.PlainText
        font: Theme.caption
        color: Theme.text
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
}
