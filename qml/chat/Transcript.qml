// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat
import Corral.Ui.Rows

/// The open conversation, one row per block. It follows the end only while it is scrolled to the end.
RowsView {
    id: root

    required property TranscriptModel transcript
    /// Marks what it finds in the rows.
    property TranscriptFind find: null
    readonly property int step: 48
    /// An answer is being generated.
    property bool growing: false
    /// Text arrived while it was not scrolled to the end.
    property bool hasNewText: false
    signal copyRequested(text: string)
    signal copyMessageRequested(messageId: string)
    signal retryRequested(messageId: string)
    signal editRequested(messageId: string)
    signal versionRequested(messageId: string, step: int)
    /// The message under the pointer: its actions are shown.
    readonly property string pointedMessage: pointer.hovered ? root.transcript.messageAt(root.rowAt(pointer.point.position.y)) : ""

    function fetch(): void {
        if (root.nearBeginning && root.transcript.hasEarlier)
            root.transcript.fetchEarlier();
    }

    function goToBeginning(): void {
        if (!root.scrollable && !root.transcript.hasEarlier)
            return;
        root.toBeginning();
        root.transcript.fetchAll();
    }

    function selectedText(): string {
        return root.transcript.textBetween(root.selection.firstRow, root.selection.firstPosition, root.selection.lastRow, root.selection.lastPosition);
    }

    function selectAll(): void {
        root.selection.selectAll(root.transcript.count);
        root.transcript.fetchAll();
    }

    function copy(): void {
        if (root.selection.all)
            root.transcript.readAll();
        if (!root.selection.empty)
            root.copyRequested(root.selectedText());
    }

    function openMenu(x: real, y: real): void {
        menu.row = root.rowAt(y);
        menu.link = root.linkAt(x, y);
        menu.popup(root, x, y);
    }

    model: root.transcript
    clip: true
    bottomMargin: Theme.s24
    // Text that stands still is easier to read, and cheaper to draw, than text that moves with each line. The step is three lines.
    followStep: root.growing ? Math.min(Math.round(4.5 * Theme.reading.pixelSize), root.height / 4) : 0
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Conversation")

    onScrolled: root.fetch()
    onFollowingChanged: if (following) root.hasNewText = false
    onMenuRequested: (x, y) => root.openMenu(x, y)
    onLinkActivated: link => Qt.openUrlExternally(link)

    Keys.onPressed: event => event.accepted = event.matches(StandardKey.Copy) ? (root.copy(), true)
                            : event.matches(StandardKey.SelectAll) ? (root.selectAll(), true)
                            : event.key === Qt.Key_Menu || event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier ? (menu.openByKey(root, root.Window.activeFocusItem), true)
                            : event.key === Qt.Key_PageUp ? (root.scrollBy(-0.9 * root.height), true)
                            : event.key === Qt.Key_PageDown ? (root.scrollBy(0.9 * root.height), true)
                            : event.key === Qt.Key_Up ? (root.scrollBy(-root.step), true)
                            : event.key === Qt.Key_Down ? (root.scrollBy(root.step), true)
                            : event.key === Qt.Key_End ? (root.toEnd(), true)
                            : event.key === Qt.Key_Home ? (root.goToBeginning(), true) : false

    // Laid out here, the new size is part of the frame that shows the text; laid out during a frame it would cause another one.
    Connections {
        target: root.transcript
        function onGrown(): void {
            root.hasNewText = !root.following;
            root.layOut();
        }
    }

    kinds: [
        RowKind {
            value: TranscriptKinds.Question
            QuestionRow { find: root.find }
        },
        RowKind {
            value: TranscriptKinds.QuestionFooter
            QuestionFooterRow {
                required property string messageId
                pointed: root.pointedMessage === messageId
                onCopyRequested: root.copyMessageRequested(messageId)
                onEditRequested: root.editRequested(messageId)
                onAnswerRequested: root.retryRequested(messageId)
                onVersionRequested: step => root.versionRequested(messageId, step)
                // The button disappears with the expanded text: the page gets the focus.
                onToggled: {
                    root.forceActiveFocus(Qt.OtherFocusReason);
                    root.transcript.setExpanded(messageId, !expanded);
                }
            }
        },
        RowKind {
            value: TranscriptKinds.AnswerHeader
            AnswerHeaderRow {}
        },
        RowKind {
            value: TranscriptKinds.Thinking
            ThinkingRow {
                required property string messageId
                onToggled: root.transcript.setExpanded(messageId, !expanded)
            }
        },
        RowKind {
            value: TranscriptKinds.Text
            ProseRow { find: root.find }
        },
        RowKind {
            value: TranscriptKinds.Table
            ProseRow { find: root.find }
        },
        RowKind {
            value: TranscriptKinds.Code
            CodeRow {
                find: root.find
                onCopyRequested: root.copyRequested(root.transcript.codeAt(index))
            }
        },
        RowKind {
            value: TranscriptKinds.Rule
            RuleRow {}
        },
        RowKind {
            value: TranscriptKinds.AnswerFooter
            AnswerFooterRow {
                required property string messageId
                pointed: root.pointedMessage === messageId
                onCopyRequested: root.copyMessageRequested(messageId)
                onRetryRequested: root.retryRequested(messageId)
                onEditRequested: root.editRequested(messageId)
                onVersionRequested: step => root.versionRequested(messageId, step)
            }
        }
    ]

    HoverHandler {
        id: pointer
    }

    TranscriptScrollBar {
        view: root
        transcript: root.transcript
    }

    TranscriptMenu {
        id: menu
        transcript: root.transcript
        selection: root.selection
        onCopySelectionRequested: root.copy()
        onSelectAllRequested: root.selectAll()
        onCopyRequested: text => root.copyRequested(text)
        onCopyMessageRequested: id => root.copyMessageRequested(id)
    }

    KeyboardRing {
        target: root
    }

    JumpButton {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.s8
        visible: !root.following && root.scrollable
        marked: root.hasNewText
        text: qsTr("To the end of the conversation")
        markedText: qsTr("There is new text")
        onClicked: root.toEnd()
    }
}
