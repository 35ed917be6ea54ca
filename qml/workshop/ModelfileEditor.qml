// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Shared
import Corral.Ui.Text
import Corral.Ui.Workshop

/// The editor of a Modelfile: line numbers, the current line, highlighting, and underlined problems. Tab indents; after Escape
/// it moves the focus instead.
FocusScope {
    id: root

    required property WorkshopDocument document
    readonly property int currentLine: gutter.currentLine
    property bool tabLeaves: false

    function goTo(start: int, length: int): void {
        text.forceActiveFocus();
        text.select(start, start + length);
        root.reveal(text.positionToRectangle(start));
    }

    function reveal(row: rect): void {
        const top = row.y - Theme.s8;
        const bottom = row.y + row.height + Theme.s8;
        flick.contentY = Math.max(0, Math.min(Math.max(flick.contentY, bottom - flick.height), top));
    }

    function tabPressed(): void {
        if (root.tabLeaves)
            text.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        else if (!text.readOnly)
            text.insert(text.cursorPosition, "    ");
        root.tabLeaves = false;
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    Rectangle {
        y: text.y + text.cursorRectangle.y - flick.contentY
        width: parent.width
        height: text.cursorRectangle.height
        visible: text.activeFocus && text.selectedText.length === 0
        color: Theme.hover
    }
    LineGutter {
        id: gutter

        width: implicitWidth
        height: parent.height
        document: text.textDocument
        problems: root.document.problems
        offset: text.topPadding - flick.contentY
        cursorPosition: text.cursorPosition
        font: Theme.mono
        color: Theme.textFaint
        strongColor: Theme.text
        errorColor: Theme.bad
        warningColor: Theme.warn

        HoverHandler {
            id: pointer

            readonly property string note: hovered ? gutter.noteAt(point.position.y) : ""
        }
        AppToolTip {
            visible: pointer.note.length > 0
            text: pointer.note
        }
    }
    Flickable {
        id: flick

        anchors.left: gutter.right
        anchors.right: parent.right
        height: parent.height
        contentWidth: width
        contentHeight: text.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: AppScrollBar {}
        // The list of problems below grows while one types.
        onHeightChanged: if (text.activeFocus) root.reveal(text.cursorRectangle)

        TextEdit {
            id: text

            /// Replaces the method of TextEdit; the context menu calls it too.
            function paste(): void {
                longText.paste();
            }

            width: flick.width
            height: Math.max(flick.height, contentHeight + topPadding + bottomPadding)
            topPadding: Theme.s8
            bottomPadding: Theme.s32
            leftPadding: Theme.s4
            rightPadding: Theme.s16
            focus: true
            activeFocusOnTab: true
            readOnly: root.document.cutLines > 0
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            selectByMouse: true
            persistentSelection: true
            font: Theme.mono
            color: Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.onAccent
            tabStopDistance: metrics.advanceWidth * 4
            Accessible.role: Accessible.EditableText
            Accessible.multiLine: true
            Accessible.name: qsTr("Text of %1").arg(root.document.title)
            onCursorRectangleChanged: if (activeFocus) root.reveal(cursorRectangle)
            Keys.onTabPressed: root.tabPressed()
            Keys.onBacktabPressed: text.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            Keys.onEscapePressed: root.tabLeaves = true
            // Inserts a line feed instead of Qt's line separator, which Ollama would drop.
            Keys.onReturnPressed: event => {
                event.accepted = (event.modifiers & Qt.ShiftModifier) && !text.readOnly;
                if (event.accepted)
                    text.insert(text.cursorPosition, "\n");
            }
            Component.onCompleted: {
                root.document.editor = textDocument;
                text.cursorPosition = 0;
            }

            /// Draws only the visible lines, and pastes a long text in pieces.
            LongText {
                id: longText

                item: text
                longestLine: root.document.longestLine
                onRefused: text => root.document.refuse(text)
            }
            TextContextMenu {
                field: text
                cursorRectangle: text.cursorRectangle
            }
        }
    }
    ProblemLines {
        anchors.fill: flick
        document: text.textDocument
        problems: root.document.problems
        offset: Qt.point(text.leftPadding, text.topPadding - flick.contentY)
        errorColor: Theme.bad
        warningColor: Theme.warn
    }
    TextMetrics {
        id: metrics

        font: Theme.mono
        text: "0"
    }
    SyntaxHighlight {
        document: text.textDocument
        definition: "Modelfile"
        dark: Theme.dark
    }
}
