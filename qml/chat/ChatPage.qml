// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat
import Corral.Ui.Settings

/// The chat screen: the list of conversations, the open one, and its inspector beside one another. In a narrow window the list
/// and the inspector are drawers.
AppPage {
    id: root

    required property ChatController controller

    readonly property bool narrow: width < 700
    /// Persists the width of the list and whether it is shown; null: not persisted.
    property SettingsController settings: null
    property bool listWanted: settings ? settings.recall("chatList", true) : true
    /// There is no room for the inspector beside the conversation.
    readonly property bool cramped: width < Theme.widened(940)
    property bool inspectorWanted: settings ? settings.recall("chatInspector", false) : false
    readonly property bool inspectorShown: cramped ? inspectorDrawer.opened : inspectorWanted
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

    function toggleInspector(): void {
        if (root.cramped) {
            inspectorDrawer.opened ? inspectorDrawer.close() : inspectorDrawer.open();
            return;
        }
        root.inspectorWanted = !root.inspectorWanted;
        if (root.settings)
            root.settings.remember("chatInspector", root.inspectorWanted);
        root.inspectorWanted ? inspector.takeFocus() : root.focusComposer();
    }

    function showInspector(): void {
        if (!root.inspectorShown)
            root.toggleInspector();
    }

    function showSystemPrompt(): void {
        root.showInspector();
        root.cramped ? (inspectorDrawer.popup as InspectorDrawer).showPrompt() : inspector.focusPrompt();
    }

    footerHeight: conversation.composerHeight
    onNarrowChanged: drawer.close()
    onCrampedChanged: inspectorDrawer.close()
    onInspectorShownChanged: root.controller.inspector.setShown(root.inspectorShown)
    Component.onCompleted: root.controller.inspector.setShown(root.inspectorShown)

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
            covered: drawer.opened || inspectorDrawer.opened
            inspectorShown: root.inspectorShown
            sendOnEnter: root.sendOnEnter
            onListRequested: root.toggleList()
            onModelsRequested: root.modelsRequested()
            onPullRequested: (model, serverId) => root.pullRequested(model, serverId)
            onUndoRequested: root.undoRequested()
            onInspectorRequested: root.toggleInspector()
            onOptionsRequested: root.inspectorShown ? inspector.takeFocus() : root.toggleInspector()
            onSystemPromptRequested: root.showSystemPrompt()
        }

        InspectorPanel {
            id: inspector
            visible: !root.cramped && root.inspectorWanted
            SplitView.preferredWidth: root.settings ? root.settings.recall("chatInspectorWidth", 320) : 320
            onWidthChanged: if (split.resizing && root.settings)
                root.settings.remember("chatInspectorWidth", Math.round(width))
            SplitView.minimumWidth: 260
            SplitView.maximumWidth: 560
            controller: root.controller
            onCloseRequested: root.toggleInspector()
        }
    }

    Connections {
        target: root.controller.inspector

        function onRevealed(): void {
            root.showInspector();
        }
    }
    PresetNaming {
        presets: root.controller.inspector.presets
    }

    OnDemand {
        id: inspectorDrawer

        InspectorDrawer {
            width: Math.min(Theme.widened(340), root.width - Theme.s32)
            controller: root.controller
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
