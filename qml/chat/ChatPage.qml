// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat
import Corral.Ui.Settings

/// The chat screen: the list of conversations beside the open one. In a narrow window the list is a drawer.
AppPage {
    id: root

    required property ChatController controller

    readonly property bool narrow: width < 700
    /// Persists the width of the list and whether it is shown; null: not persisted.
    property SettingsController settings: null
    property bool listWanted: settings ? settings.recall("chatList", true) : true
    property bool sendOnEnter: true
    signal modelsRequested
    signal pullRequested(model: string, serverId: string)
    signal undoRequested

    function focusComposer(): void {
        conversation.focusComposer();
    }

    function chooseModel(): void {
        conversation.chooseModel();
    }

    /// Renames in the head of the conversation.
    function renameConversation(): void {
        conversation.rename();
    }

    function write(text: string): void {
        conversation.write(text);
    }

    function toggleList(): void {
        if (root.narrow)
            drawer.opened ? drawer.close() : drawer.open();
        else
            root.showList(!root.listWanted);
    }

    function search(text: string): void {
        if (!root.narrow) {
            root.showList(true);
            panel.find(text);
            return;
        }
        drawer.open();
        const opened = drawer.popup as ConversationDrawer;
        opened.searches = true;
        opened.panel.find(text);
    }

    function showList(shown: bool): void {
        root.listWanted = shown;
        if (root.settings)
            root.settings.remember("chatList", shown);
    }

    footerHeight: conversation.composerHeight
    onNarrowChanged: drawer.close()

    SplitView {
        id: split

        anchors.fill: parent
        handle: SplitHandle {}

        ConversationPanel {
            id: panel
            visible: !root.narrow && root.listWanted
            SplitView.preferredWidth: root.settings ? root.settings.recall("chatListWidth", 260) : 260
            onWidthChanged: if (split.resizing && root.settings)
                root.settings.remember("chatListWidth", Math.round(width))
            SplitView.minimumWidth: 200
            SplitView.maximumWidth: 420
            controller: root.controller
            onOpened: root.focusComposer()
            onTyped: text => root.write(text)
            onSearchLeft: root.focusComposer()
        }

        ConversationView {
            id: conversation
            SplitView.fillWidth: true
            controller: root.controller
            listHasKeys: panel.hasKeys
            covered: drawer.opened
            sendOnEnter: root.sendOnEnter
            onListRequested: root.toggleList()
            onModelsRequested: root.modelsRequested()
            onPullRequested: (model, serverId) => root.pullRequested(model, serverId)
            onUndoRequested: root.undoRequested()
        }
    }

    Connections {
        target: root.controller.navigation

        function onSearchRequested(text: string): void {
            root.search(text);
        }
    }

    OnDemand {
        id: drawer

        ConversationDrawer {
            width: Math.min(300, root.width - Theme.s32)
            controller: root.controller
            onTyped: text => root.write(text)
            onChosen: root.focusComposer()
            onToggled: root.toggleList()
        }
    }
}
