// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Qt.labs.qmlmodels
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The open conversation, one row a block. It follows the end only while the reader is there.
ListView {
    id: root

    required property ChatController controller
    /// Set by where the reader goes, never by what arrives.
    property bool following: true
    readonly property int step: 48

    function toEnd(): void {
        root.following = true;
        root.positionViewAtEnd();
    }

    function toBeginning(): void {
        root.following = false;
        root.controller.transcript.fetchAll();
        root.positionViewAtBeginning();
    }

    function scroll(distance: real): void {
        root.following = false;
        root.contentY = Math.max(root.originY, Math.min(root.contentY + distance, root.originY + root.contentHeight - root.height));
        root.following = root.atYEnd;
    }

    model: root.controller.transcript
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 0
    bottomMargin: Theme.s24
    activeFocusOnTab: true
    // The keys scroll. A current row would stay made, and be read out, wherever the reader is.
    currentIndex: -1
    keyNavigationEnabled: false
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Conversation")

    onContentHeightChanged: if (root.following) root.positionViewAtEnd()
    onHeightChanged: if (root.following) root.positionViewAtEnd()
    onContentYChanged: if (root.controller.transcript.hasEarlier && root.contentY - root.originY < 2 * root.height)
        root.controller.transcript.fetchEarlier()
    onMovementStarted: root.following = false
    onMovementEnded: root.following = root.atYEnd
    Keys.onPressed: event => event.accepted = event.key === Qt.Key_PageUp ? (root.scroll(-0.9 * root.height), true)
                            : event.key === Qt.Key_PageDown ? (root.scroll(0.9 * root.height), true)
                            : event.key === Qt.Key_Up ? (root.scroll(-root.step), true)
                            : event.key === Qt.Key_Down ? (root.scroll(root.step), true)
                            : event.key === Qt.Key_End ? (root.toEnd(), true)
                            : event.key === Qt.Key_Home ? (root.toBeginning(), true) : false

    // Laid out here, the new size is part of the frame that shows the text; from within a frame it would ask for another.
    Connections {
        target: root.controller.transcript
        function onGrown(): void {
            root.forceLayout();
        }
    }

    ScrollBar.vertical: AppScrollBar {
        onPressedChanged: root.following = !pressed && root.atYEnd
    }

    delegate: DelegateChooser {
        role: "kind"

        DelegateChoice {
            roleValue: TranscriptModel.Question
            QuestionRow {}
        }
        DelegateChoice {
            roleValue: TranscriptModel.AnswerHeader
            AnswerHeaderRow {}
        }
        DelegateChoice {
            roleValue: TranscriptModel.Thinking
            ThinkingRow {
                required property string messageId
                onToggled: root.controller.transcript.setExpanded(messageId, !expanded)
            }
        }
        DelegateChoice {
            roleValue: TranscriptModel.Text
            ProseRow {}
        }
        DelegateChoice {
            roleValue: TranscriptModel.Table
            ProseRow {}
        }
        DelegateChoice {
            roleValue: TranscriptModel.Code
            CodeRow {
                required property int index
                onCopyRequested: root.controller.copyText(root.controller.transcript.codeAt(index))
            }
        }
        DelegateChoice {
            roleValue: TranscriptModel.Rule
            RuleRow {}
        }
        DelegateChoice {
            roleValue: TranscriptModel.AnswerFooter
            AnswerFooterRow {
                required property string messageId
                onCopyRequested: root.controller.copyMessage(messageId)
                onRetryRequested: root.controller.retry(messageId)
            }
        }
    }

    IconButton {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.s8
        visible: !root.following && root.contentHeight > root.height
        iconName: "arrow-down"
        text: qsTr("To the end of the conversation")
        onClicked: root.toEnd()
    }
}
