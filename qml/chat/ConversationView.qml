// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The open conversation: title and model at the top, the transcript, and the message field.
Item {
    id: root

    required property ChatController controller
    property bool sendOnEnter: true
    /// The list of conversations has the focus and keeps it.
    property bool listHasKeys: false
    /// Something that covers it has the focus.
    property bool covered: false
    property bool inspectorShown: false
    signal listRequested
    /// To show or hide it.
    signal inspectorRequested
    /// To show it.
    signal optionsRequested
    signal systemPromptRequested
    signal modelsRequested
    signal pullRequested(model: string, serverId: string)
    signal undoRequested
    readonly property real composerHeight: root.height - queued.y

    function focusComposer(): void {
        composer.forceActiveFocus();
    }

    function write(text: string): void {
        composer.write(text);
    }

    function rename(): void {
        header.rename();
    }

    function beginFind(): void {
        find.startRow = transcript.rowAt(0);
        findBar.begin();
    }

    function chooseModel(): void {
        header.chooseModel();
    }

    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_F2 && root.controller.conversations.currentRow >= 0;
        if (event.accepted)
            header.rename();
    }

    ChatHeader {
        id: header

        width: parent.width
        height: implicitHeight
        controller: root.controller
        inspectorShown: root.inspectorShown
        onListRequested: root.listRequested()
        onInspectorRequested: root.inspectorRequested()
        onSystemPromptRequested: root.systemPromptRequested()
        onDone: root.focusComposer()
    }

    ServerBar {
        id: server

        anchors.top: header.bottom
        width: parent.width
        controller: root.controller
    }

    TranscriptFind {
        id: find
        transcript: root.controller.transcript
    }

    FindBar {
        id: findBar

        anchors.top: server.bottom
        width: parent.width
        height: implicitHeight
        find: find
        onClosed: root.focusComposer()
    }

    TranscriptPlaces {
        view: transcript
        find: find
        navigation: root.controller.navigation
    }

    Transcript {
        id: transcript
        anchors.top: findBar.bottom
        anchors.bottom: queued.top
        anchors.bottomMargin: queued.visible ? Theme.s8 : 0
        width: parent.width
        transcript: root.controller.transcript
        growing: root.controller.running
        find: find
        visible: !root.controller.blank
        onCopyRequested: text => root.controller.files.copyText(text)
        onCopyMessageRequested: messageId => root.controller.files.copyMessage(messageId)
        onRetryRequested: messageId => root.controller.branches.retry(messageId)
        onEditRequested: messageId => root.controller.branches.editRequested(messageId)
        onVersionRequested: (messageId, step) => root.controller.branches.showNeighbour(messageId, step)
    }

    MessageEditing {
        branches: root.controller.branches
    }

    ChatStart {
        anchors.fill: transcript
        visible: root.controller.blank
        controller: root.controller
        onSent: root.focusComposer()
        onChooseRequested: root.chooseModel()
        onModelsRequested: root.modelsRequested()
    }

    QueuedQuestions {
        id: queued
        anchors.bottom: obstacle.top
        anchors.bottomMargin: obstacle.visible ? Theme.s8 : 0
        anchors.horizontalCenter: parent.horizontalCenter
        width: composer.width
        height: implicitHeight
        // A low window keeps room for the conversation.
        tallest: root.height < Theme.grown(560, 6) ? root.height / 5 : root.height / 3
        controller: root.controller
        onDone: root.focusComposer()
        onSent: transcript.toEnd()
    }

    ObstacleBar {
        id: obstacle
        anchors.bottom: composer.top
        anchors.bottomMargin: Theme.s8
        anchors.horizontalCenter: parent.horizontalCenter
        width: composer.width
        height: implicitHeight
        controller: root.controller
        onChooseRequested: root.chooseModel()
        onOptionsRequested: root.optionsRequested()
        onPullRequested: root.pullRequested(root.controller.model, root.controller.server.id)
    }

    Composer {
        id: composer
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.s16
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.floor(Math.min(Theme.measure, root.width - 2 * Theme.s24))
        focus: true
        controller: root.controller
        sendOnEnter: root.sendOnEnter
        onSent: transcript.toEnd()
        onUndoRequested: root.undoRequested()
    }

    FindKeys {
        enabled: transcript.visible && root.visible
        find: find
        begun: findBar.visible
        onBeginRequested: root.beginFind()
    }
    Connections {
        target: root.controller.navigation

        function onFindRequested(): void {
            root.beginFind();
        }

        function onMessageOpened(messageId: string, words: string): void {
            findBar.show();
            find.showMessage(messageId, words);
        }
    }
    Connections {
        target: root.controller

        function onConversationChanged(): void {
            findBar.close();
            transcript.toEnd();
            // A conversation that is not in the list is new: the message field gets the focus.
            if (!root.covered && (!root.listHasKeys || root.controller.conversations.currentRow < 0))
                root.focusComposer();
        }
    }
}
