// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// The content of a palette row: title, section, shortcut.
Item {
    id: root

    required property string title
    required property string section
    required property string shortcut

    Text {
        anchors.left: parent.left
        anchors.leftMargin: Theme.s12
        anchors.right: where.left
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        font: Theme.body
        color: Theme.text
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    Text {
        id: where

        anchors.right: keys.visible ? keys.left : parent.right
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(Math.ceil(implicitWidth), root.width * 0.55)
        text: root.section
        elide: Text.ElideRight
        font: Theme.caption
        color: Theme.textMuted
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    KeyCaps {
        id: keys

        anchors.right: parent.right
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        visible: root.shortcut.length > 0
        text: root.shortcut
    }
}
