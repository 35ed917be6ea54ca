// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Math
import Corral.Ui.Chat
import Corral.Ui.Text

/// A code block: its language, a copy button, and the code, which scrolls horizontally and never wraps. A formula looks the
/// same without a heading.
ReadingColumn {
    id: root

    required property markdownBlock block
    required property int index
    property TranscriptFind find: null
    readonly property Item selectableText: formula.typeset ? formula : text
    readonly property bool continued: code.continued
    readonly property bool more: code.more
    signal copyRequested

    spaceAbove: root.continued ? 0 : Theme.s12
    spaceBelow: root.more ? 0 : Theme.s8
    Accessible.role: Accessible.Grouping
    Accessible.description: code.formulaSource
    Accessible.name: code.formula ? qsTr("Formula") : code.language ? qsTr("Code, %1").arg(code.language) : qsTr("Code")

    Item {
        x: Math.min(code.margin, root.columnWidth / 3)
        width: root.columnWidth - x
        height: scroller.y + scroller.height + notice.height + (root.more ? 0 : code.formula ? Theme.s8 : Theme.s12)
        clip: root.continued || root.more

        // Long code has several rows: the card extends beyond the edges where they meet.
        Rectangle {
            width: parent.width
            y: root.continued ? -radius : 0
            height: parent.height - y + (root.more ? radius : 0)
            radius: Theme.radiusCard
            color: formula.typeset ? "transparent" : code.formula ? Theme.hover : Theme.surface
            border.color: Theme.line
            border.width: code.formula ? 0 : 1
        }

        Item {
            id: header
            visible: !root.continued && !code.formula
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
            y: code.formula && !root.continued ? Theme.s8 : header.height
            x: Theme.s12
            width: parent.width - 2 * Theme.s12 - (code.formula ? Theme.hit : 0)
            height: contentHeight + (bar.visible ? bar.height : 0)
            contentWidth: formula.typeset ? Math.max(width, formula.width) : text.width
            contentHeight: formula.typeset ? formula.height : text.height
            clip: interactive
            flickableDirection: Flickable.HorizontalFlick
            boundsBehavior: Flickable.StopAtBounds
            pixelAligned: true
            interactive: contentWidth > width

            ScrollBar.horizontal: AppScrollBar {
                id: bar
                visible: scroller.interactive
                policy: scroller.interactive ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
            }

            DisplayFormula {
                id: formula
                x: Math.max(0, Math.round((scroller.width - width) / 2))
                source: code.formulaSource
                textSize: Theme.reading.pixelSize
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.onAccent
            }

            Matches {
                find: formula.typeset ? null : root.find
                row: root.index
                text: text
                scroller: scroller
            }

            TextEdit {
                id: text
                visible: !formula.typeset
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

        IconButton {
            visible: code.formula && !root.continued
            anchors.right: parent.right
            anchors.rightMargin: Theme.s4
            iconName: "copy"
            text: qsTr("Copy formula")
            onClicked: root.copyRequested()
        }

        Text {
            id: notice
            visible: code.hiddenCharacters > 0
            x: Theme.s12
            anchors.top: scroller.bottom
            width: parent.width - 2 * Theme.s12
            height: visible ? implicitHeight + Theme.s8 : 0
            topPadding: Theme.s8
            text: qsTr("Long lines are cut: %Ln characters are not shown here. Copying includes all of them.", "", code.hiddenCharacters)
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            font: Theme.caption
            color: Theme.textMuted
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
