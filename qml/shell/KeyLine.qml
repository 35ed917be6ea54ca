// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// A shortcut and its effect.
Item {
    id: root

    property string title
    property string keys

    width: parent ? parent.width : 0
    height: Theme.grown(30, 1)
    Accessible.role: Accessible.ListItem
    Accessible.name: title + ": " + keys

    Text {
        anchors.left: parent.left
        anchors.right: cap.left
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        font: Theme.body
        color: Theme.text
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    KeyCaps {
        id: cap

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.keys
    }
}
