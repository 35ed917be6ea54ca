// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// The content of a menu entry: icon or check mark, text, shortcut.
Item {
    id: root

    property string iconName
    property string text
    property string shortcutText
    property color contentColor: Theme.text
    property color iconColor: Theme.textMuted
    property font font: Theme.body

    implicitWidth: label.x + label.implicitWidth + (shortcutText.length > 0 ? keys.implicitWidth + Theme.s32 : Theme.s24)
    implicitHeight: Theme.grown(30, 1)

    AppIcon {
        x: Theme.s8
        anchors.verticalCenter: parent.verticalCenter
        visible: name.length > 0
        name: root.iconName
        size: 16
        color: root.iconColor
    }
    Text {
        id: label

        x: Theme.iconSize(16) + 18
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(0, (keys.visible ? keys.x - Theme.s16 : parent.width - Theme.s12) - x)
        text: root.text
        font: root.font
        color: root.contentColor
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    Text {
        id: keys

        anchors.right: parent.right
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        visible: text.length > 0
        text: root.shortcutText
        textFormat: Text.PlainText
        font: Theme.caption
        color: Theme.textFaint
        Accessible.ignored: true
    }
}
