// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The list of conversations, newest first, grouped by day.
Rectangle {
    id: root

    required property ChatController controller
    readonly property bool hasKeys: list.activeFocus
    /// The conversation that is being renamed; empty if there is none.
    property string renaming
    /// A conversation was chosen by a key, or a new one was started: the message field gets the focus.
    signal opened
    /// A conversation was chosen by a click. The focus stays in the list, for F2, Del and the arrows.
    signal clicked
    signal typed(text: string)

    function rename(id: string): void {
        list.positionViewAtIndex(root.controller.conversations.rowOf(id), ListView.Contain);
        root.renaming = id;
    }

    /// Gives it the focus.
    function takeKeys(): void {
        list.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function choose(row: int, id: string, byKey: bool): void {
        list.currentIndex = row;
        if (!byKey)
            list.forceActiveFocus(Qt.MouseFocusReason);
        root.controller.open(id);
        byKey ? root.opened() : root.clicked();
    }

    function openMenu(row: int, id: string, anchor: Item, at: point, byKey: bool): void {
        list.currentIndex = row;
        list.forceActiveFocus(byKey ? Qt.ShortcutFocusReason : Qt.MouseFocusReason);
        menu.conversationId = id;
        byKey ? menu.popupByKey(anchor, at.x, at.y) : menu.popup(anchor, at.x, at.y);
    }

    color: Theme.surface

    AppButton {
        id: newButton
        x: Theme.s12
        y: Theme.s12
        width: parent.width - 2 * Theme.s12
        iconName: "plus"
        text: width < Theme.widened(160) ? qsTr("New", "conversation") : qsTr("New conversation")
        Accessible.name: qsTr("New conversation")
        onClicked: {
            root.controller.newConversation();
            root.opened();
        }
    }

    ConversationList {
        id: list

        /// The current item starts at the open conversation, or else at the first one. Without a focus change it stays; a list
        /// moves it by itself when a row is inserted above.
        function follow(): void {
            const row = root.controller.conversations.currentRow;
            list.currentIndex = row < 0 && list.activeFocus ? Math.max(0, Math.min(list.currentIndex, list.count - 1)) : row;
        }

        anchors.fill: parent
        anchors.topMargin: newButton.height + 2 * Theme.s12
        model: root.controller.conversations
        busy: root.renaming.length > 0
        onTyped: text => root.typed(text)
        onCountChanged: if (!activeFocus)
            follow()
        onActiveFocusChanged: follow()
        Component.onCompleted: follow()
        Accessible.name: qsTr("Conversations")

        delegate: ConversationRow {
            width: ListView.view.width
            controller: root.controller
            renaming: root.renaming === conversationId
            marked: menu.visible && menu.conversationId === conversationId
            onChosen: byKey => root.choose(index, conversationId, byKey)
            onRenamingBegun: root.rename(conversationId)
            onRenamingEnded: root.renaming = ""
            onMenuRequested: (anchor, at, byKey) => root.openMenu(index, conversationId, anchor, at, byKey)
        }
    }

    ConversationMenu {
        id: menu

        controller: root.controller
        onRenameRequested: id => root.rename(id)
    }
    Connections {
        target: root.controller.conversations

        function onCurrentRowChanged(): void {
            list.follow();
        }
    }

    Text {
        visible: list.count === 0
        anchors.horizontalCenter: parent.horizontalCenter
        y: list.y + Theme.s16
        width: parent.width - 2 * Theme.s16
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: qsTr("Conversations are kept here as you write them.")
        textFormat: Text.PlainText
        font: Theme.body
        color: Theme.textFaint
    }
}
