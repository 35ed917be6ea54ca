// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Theme

/// The name of a curve with a legend line.
RowLayout {
    id: root

    required property string text
    required property color tint

    Layout.fillWidth: true
    spacing: Theme.s8

    Rectangle {
        implicitWidth: 12
        implicitHeight: 3
        radius: 1.5
        color: root.tint
    }
    Text {
        Layout.fillWidth: true
        text: root.text
        font: Theme.caption
        color: Theme.textMuted
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
