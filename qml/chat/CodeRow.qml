// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Text

/// A code block: its language, a button to copy it, and the code, which scrolls sideways and never wraps.
Measure {
    id: root

    required property markdownBlock block
    readonly property TextEdit selectableText: text
    readonly property bool continued: code.continued
    readonly property bool more: code.more
    signal copyRequested

    spaceAbove: root.continued ? 0 : Theme.s12
    spaceBelow: root.more ? 0 : Theme.s8
    Accessible.role: Accessible.Grouping
    Accessible.name: code.language ? qsTr("Code, %1").arg(code.language) : qsTr("Code")

    Item {
        width: root.columnWidth
        height: scroller.y + scroller.height + (root.more ? 0 : Theme.s12)
        clip: root.continued || root.more

        // A long piece of code is several rows: the card runs on beyond the edges where they meet.
        Rectangle {
            width: parent.width
            y: root.continued ? -radius : 0
            height: parent.height - y + (root.more ? radius : 0)
            radius: Theme.radiusCard
            color: Theme.surface
            border.color: Theme.line
        }

        Item {
            id: header
            visible: !root.continued
            width: parent.width
            height: visible ? Theme.hit : 0

            Text {
                anchors.verticalCenter: parent.verticalCenter
                x: Theme.s12
                text: code.language || qsTr("code")
                textFormat: Text.PlainText
                font: Theme.caption
                color: Theme.textMuted
            }

            IconButton {
                anchors.right: parent.right
                anchors.rightMargin: Theme.s4
                anchors.verticalCenter: parent.verticalCenter
                iconName: "copy"
                text: qsTr("Copy code")
                onClicked: root.copyRequested()
            }
        }

        Flickable {
            id: scroller
            y: header.height
            x: Theme.s12
            width: parent.width - 2 * Theme.s12
            height: text.height + (bar.visible ? bar.height : 0)
            contentWidth: text.width
            contentHeight: text.height
            clip: interactive
            flickableDirection: Flickable.HorizontalFlick
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentWidth > width

            ScrollBar.horizontal: AppScrollBar {
                id: bar
                visible: scroller.interactive
                policy: scroller.interactive ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
            }

            TextEdit {
                id: text
                width: Math.max(code.contentWidth, scroller.width)
                readOnly: true
                selectByMouse: false
                activeFocusOnPress: false
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.NoWrap
                font: Theme.mono
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.onAccent
                Accessible.ignored: true
            }
        }
    }

    CodeDocument {
        id: code
        document: text.textDocument
        block: root.block
        font: text.font
        dark: Theme.dark
    }
}
