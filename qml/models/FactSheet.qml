// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models

/// Facts, one per line: label on the left, value on the right.
ListView {
    id: root

    required property FactModel facts
    property string emptyText
    property real labelWidth: Theme.widened(124)

    model: facts
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    topMargin: Theme.s8
    bottomMargin: Theme.s8
    ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.List

    delegate: Item {
        id: line

        required property string label
        required property string value
        required property string note

        width: ListView.view.width
        implicitHeight: Math.max(name.implicitHeight, value.implicitHeight) + 8
        Accessible.role: Accessible.ListItem
        Accessible.name: line.label + ": " + line.value

        Text {
            id: name

            x: Theme.s16
            y: 4
            width: root.labelWidth
            text: line.label
            font: Theme.body
            color: Theme.textMuted
            wrapMode: Text.WrapAnywhere
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        TextEdit {
            id: value

            anchors.left: name.right
            anchors.leftMargin: Theme.s12
            anchors.right: parent.right
            anchors.rightMargin: Theme.s16
            y: 4
            text: line.value
            font: Theme.body
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.onAccent
            readOnly: true
            selectByMouse: true
            activeFocusOnPress: false
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            Accessible.ignored: true
        }
        HoverHandler {
            id: hover
        }
        AppToolTip {
            parent: value
            visible: hover.hovered && line.note.length > 0
            text: line.note
        }
    }

    Text {
        visible: root.count === 0
        x: Theme.s16
        y: Theme.s12
        width: root.width - 2 * x
        text: root.emptyText
        font: Theme.body
        color: Theme.textFaint
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
}
