// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat
import Corral.Ui.Shared

/// The input of messages: a rounded field that grows with its text; the send button becomes a stop button while an answer
/// streams, and Enter queues the message meanwhile. Tab moves the focus.
FocusScope {
    id: root

    required property ChatController controller
    /// Enter sends and Shift+Enter inserts a line end; otherwise Ctrl+Enter sends.
    property bool sendOnEnter: true
    readonly property real tallest: 200
    signal sent
    /// Undo was requested, but the text has nothing to undo.
    signal undoRequested

    function send(): void {
        root.controller.send();
        root.sent();
    }

    /// Appends text that was typed outside the field.
    function write(text: string): void {
        field.forceActiveFocus();
        longText.finish();
        field.cursorPosition = field.length;
        longText.insert(text);
    }

    /// Takes over a draft that was not typed here: a suggestion, or the one of another conversation. The cursor is at its end.
    function takeDraft(): void {
        // Lengths are compared first, because reading the text of a long field assembles all of it.
        const typed = root.controller.draft.typed;
        if (!longText.inserting && field.length === typed.length && field.text === typed)
            return;
        longText.replace(typed);
        field.cursorPosition = field.length;
    }

    function keyPressed(event: KeyEvent): void {
        const sends = root.sendOnEnter ? !(event.modifiers & Qt.ShiftModifier) : event.modifiers & Qt.ControlModifier;
        event.accepted = sends;
        if (sends && root.controller.canSend)
            root.send();
        else if (sends)
            root.controller.queue.add();
    }

    Connections {
        target: root.controller.draft

        function onTypedChanged(): void {
            root.takeDraft();
        }
    }
    Connections {
        target: root.controller

        function onLeaving(): void {
            longText.finish();
        }
    }

    implicitHeight: frame.height

    Rectangle {
        id: frame
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.ceil(Math.max(Theme.hit + 2 * Theme.s4, scroller.height + 2 * Theme.s4) + (pasted.visible ? pasted.height + Theme.s8 : 0))
        radius: Theme.radiusCard
        color: Theme.surface
        border.color: field.activeFocus ? Theme.accent : Theme.lineStrong
        border.width: field.activeFocus ? 2 : 1

        PastedText {
            id: pasted

            x: Theme.s8
            y: Theme.s8
            width: parent.width - 2 * x
            draft: root.controller.draft
            onRemoved: field.forceActiveFocus()
        }
        AppScrollView {
            id: scroller
            focus: true
            y: Math.round(pasted.visible ? pasted.y + pasted.height + Theme.s4 : (frame.height - height) / 2)
            x: Theme.s4
            width: parent.width - action.width - Theme.s16
            height: Math.min(field.implicitHeight, root.tallest)
            ScrollBar.horizontal.policy: ScrollBar.AlwaysOff

            TextArea {
                id: field

                LongText {
                    id: longText

                    item: field
                    longestText: root.controller.draft.longestText
                    longestLine: root.controller.draft.longestLine
                    onRefused: text => root.controller.draft.paste(text)
                    onInsertingChanged: field.tellDraft()
                }

                function tellDraft(): void {
                    if (!longText.inserting)
                        root.controller.draft.typed = field.text;
                }

                /// Replaces the method of TextArea; the context menu calls it too.
                function paste(): void {
                    longText.paste();
                }

                focus: true
                wrapMode: TextArea.Wrap
                textFormat: TextEdit.PlainText
                selectByMouse: true
                font: Theme.reading
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.onAccent
                background: null
                Accessible.name: qsTr("Message")
                onTextChanged: field.tellDraft()
                Keys.onTabPressed: field.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onBacktabPressed: field.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onPressed: event => {
                    if (context.handle(event))
                        return;
                    event.accepted = event.matches(StandardKey.Undo) && !field.canUndo;
                    if (event.accepted)
                        root.undoRequested();
                }
                Keys.onReturnPressed: event => root.keyPressed(event)
                Keys.onEnterPressed: event => root.keyPressed(event)
                Component.onCompleted: root.takeDraft()

                // Not a placeholderText: this style would interpret a model name as markup, and load the pictures in it.
                Text {
                    x: field.leftPadding
                    y: field.topPadding
                    width: field.width - field.leftPadding - field.rightPadding
                    visible: field.length === 0 && field.preeditText.length === 0
                    text: root.controller.model ? qsTr("Message %1").arg(root.controller.shownModel) : qsTr("Message")
                    textFormat: Text.PlainText
                    font: field.font
                    color: Theme.textFaint
                    elide: Text.ElideRight
                    maximumLineCount: 1
                    Accessible.ignored: true
                }
                TextContextMenu {
                    id: context

                    field: field
                    cursorRectangle: field.cursorRectangle
                }
            }
        }

        SendButton {
            id: action
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.s4
            streaming: root.controller.running
            enabled: streaming || root.controller.canSend
            onClicked: streaming ? root.controller.stop() : root.send()
        }
    }
}
