// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme

/// A title or a message that a search found. What was found is bold.
ItemDelegate {
    id: root

    required property int index
    required property string title
    required property string snippet
    required property string detail
    required property string more
    required property string plain
    /// In the reuse pool: it must be invisible to assistive technology.
    property bool pooled: false
    signal chosen(byKey: bool)

    height: Math.ceil(texts.height + 2 * Theme.s8)
    padding: 0
    Accessible.role: Accessible.ListItem
    Accessible.ignored: root.pooled
    Accessible.name: root.plain
    Accessible.description: root.detail
    Accessible.onPressAction: root.clicked()
    onClicked: root.chosen(false)
    ListView.onPooled: {
        root.pooled = true;
        root.focus = false;
    }
    ListView.onReused: root.pooled = false
    Keys.enabled: !root.pooled
    Keys.onReturnPressed: root.chosen(true)
    Keys.onEnterPressed: root.chosen(true)
    Keys.onSpacePressed: root.chosen(true)

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.s8
        anchors.rightMargin: Theme.s8
        radius: Theme.radius
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"

        KeyboardRing {
            target: root
        }
    }

    Column {
        id: texts

        x: Theme.s16
        y: Theme.s8
        width: root.width - 2 * Theme.s16
        spacing: 2

        Text {
            visible: root.title.length > 0
            width: parent.width
            text: root.title
            textFormat: Text.StyledText // lint: markup that ConversationSearch escapes
            elide: Text.ElideRight
            maximumLineCount: 1
            horizontalAlignment: Text.AlignLeft
            font: Theme.body
            color: Theme.text
        }
        Text {
            visible: root.snippet.length > 0
            width: parent.width
            text: root.snippet
            textFormat: Text.StyledText // lint: markup that ConversationSearch escapes
            wrapMode: Text.Wrap
            elide: Text.ElideRight
            maximumLineCount: 3
            horizontalAlignment: Text.AlignLeft
            font: Theme.caption
            color: Theme.text
        }
        Text {
            visible: root.detail.length > 0
            width: parent.width
            text: root.detail
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font: Theme.caption
            color: Theme.textMuted
        }
        Text {
            visible: root.more.length > 0
            width: parent.width
            text: root.more
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font: Theme.caption
            color: Theme.textMuted
        }
    }
}
