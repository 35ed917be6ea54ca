// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// A small number on an item that needs attention; a dot without a text.
Rectangle {
    id: root

    property string text
    property color contentColor: Theme.onAccent

    implicitWidth: text.length > 0 ? Math.max(implicitHeight, label.implicitWidth + 8) : 8
    implicitHeight: text.length > 0 ? 16 : 8
    radius: height / 2
    color: Theme.accent
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text.length === 0

    Text {
        id: label

        anchors.centerIn: parent
        text: root.text
        textFormat: Text.PlainText
        font.family: Theme.family
        font.pixelSize: Theme.scaled(10)
        font.weight: Font.DemiBold
        color: root.contentColor
        Accessible.ignored: true
    }
}
