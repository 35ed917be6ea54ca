// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The chat screen: conversations on the left, the open one beside them. Where there is no room the list is a drawer.
Item {
    id: root

    required property ChatController controller

    readonly property bool narrow: width < 700
    property bool listWanted: true
    property bool sendOnEnter: true
    signal modelsRequested
    signal undoRequested
    /// From the foot of the page to the top of the composer.
    readonly property real composerHeight: conversation.composerHeight

    function focusComposer(): void {
        conversation.focusComposer();
    }

    function chooseModel(): void {
        conversation.chooseModel();
    }

    function toggleList(): void {
        if (root.narrow)
            drawer.visible ? drawer.close() : drawer.open();
        else
            root.listWanted = !root.listWanted;
    }

    SplitView {
        anchors.fill: parent
        handle: SplitHandle {}

        ConversationPanel {
            id: panel
            visible: !root.narrow && root.listWanted
            SplitView.preferredWidth: 260
            SplitView.minimumWidth: 200
            SplitView.maximumWidth: 420
            controller: root.controller
        }

        ConversationView {
            id: conversation
            SplitView.fillWidth: true
            controller: root.controller
            listHidden: !panel.visible
            sendOnEnter: root.sendOnEnter
            onListRequested: root.toggleList()
            onModelsRequested: root.modelsRequested()
            onUndoRequested: root.undoRequested()
        }
    }

    AppDrawer {
        id: drawer
        width: Math.min(300, root.width - Theme.s32)

        ConversationPanel {
            anchors.fill: parent
            controller: root.controller
            onOpened: drawer.close()
        }
        // The window's own keys are out of reach while it is open.
        Shortcut {
            sequence: "Ctrl+B"
            enabled: drawer.visible
            onActivated: root.toggleList()
        }
    }
}
