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

/// One block of an answer that is not code: a paragraph, heading, list item, quote or table.
ReadingColumn {
    id: root

    required property markdownBlock block
    required property bool thought
    required property int index
    property TranscriptFind find: null
    readonly property TextEdit selectableText: text

    spaceAbove: prose.spaceAbove
    Accessible.role: Accessible.Paragraph
    Accessible.name: prose.plainText

    Repeater {
        model: prose.quoteBars

        Rectangle {
            required property rect modelData

            x: modelData.x
            y: modelData.y
            width: modelData.width
            height: modelData.height
            color: Theme.lineStrong
        }
    }

    // Text is as wide as the column; only a table can be wider, and then it scrolls.
    Flickable {
        id: scroller
        width: root.columnWidth
        height: text.height + (interactive && !prose.more ? Theme.s12 : 0)
        contentWidth: text.width
        contentHeight: text.height
        clip: interactive
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width
        onContentXChanged: offset.value = contentX

        Repeater {
            model: prose.tableLines

            Rectangle {
                required property rect modelData
                required property int index

                x: modelData.x
                y: modelData.y
                width: modelData.width
                height: modelData.height
                color: index === 0 && prose.hasHeader ? Theme.lineStrong : Theme.line
            }
        }

        Matches {
            find: root.find
            row: root.index
            text: text
            scroller: scroller
        }

        TextEdit {
            id: text
            width: prose.tableWidth > 0 ? Math.ceil(prose.tableWidth) : root.columnWidth
            readOnly: true
            selectByMouse: false
            activeFocusOnPress: false
            textFormat: TextEdit.RichText // lint: markup that BlockDocument writes
            wrapMode: TextEdit.Wrap
            font: Theme.reading
            color: root.thought ? Theme.textMuted : Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.onAccent
            Accessible.ignored: true

            FormulaLayer {
                id: formulas
                anchors.fill: parent
                selectionStart: text.selectionStart
                selectionEnd: text.selectionEnd
                selectionColor: text.selectionColor
                selectedTextColor: text.selectedTextColor
            }

            HoverHandler {
                cursorShape: text.hoveredLink ? Qt.PointingHandCursor : Qt.IBeamCursor
            }
        }
    }

    Repeater {
        model: scroller.interactive ? 1 : 0

        // Each part of a long table has one; except for the last part's they are visible only under the pointer.
        AppScrollBar {
            visible: !prose.more || pointer.hovered || pressed
            y: scroller.height - height
            width: scroller.width
            orientation: Qt.Horizontal
            policy: ScrollBar.AlwaysOn
            size: scroller.visibleArea.widthRatio
            position: scroller.visibleArea.xPosition
            onPositionChanged: if (pressed)
                scroller.contentX = position * scroller.contentWidth
        }
    }

    HoverHandler {
        id: pointer
        enabled: scroller.interactive
    }

    SharedOffset {
        id: offset
        group: scroller.interactive ? prose.tableGroup : ""
        onValueChanged: scroller.contentX = Math.min(value, Math.max(0, scroller.contentWidth - scroller.width))
    }

    BlockDocument {
        id: prose
        document: text.textDocument
        formulaLayer: formulas
        block: root.block
        availableWidth: root.columnWidth
        font: Theme.reading
        codeFont: Theme.mono
        textColor: text.color
        mutedColor: Theme.textMuted
        linkColor: Theme.info
        lineColor: Theme.line
        codeBackground: Theme.hover
    }
}
