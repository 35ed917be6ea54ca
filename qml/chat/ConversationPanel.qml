// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The list of conversations, newest first, grouped by day; while something is searched for, what was found.
Rectangle {
    id: root

    required property ChatController controller
    readonly property bool hasKeys: list.activeFocus || results.hasKeys
    /// The conversation that is being renamed; empty if there is none.
    property string renaming
    /// A conversation was chosen by a key, or a new one was started: the message field gets the focus.
    signal opened
    /// A conversation was chosen by a click. The focus stays in the list, for F2, Del and the arrows.
    signal clicked
    signal typed(text: string)
    /// The search was left by a key.
    signal searchLeft

    function rename(id: string): void {
        list.positionViewAtIndex(root.controller.conversations.rowOf(id), ListView.Contain);
        root.renaming = id;
    }

    /// Gives it the focus.
    function takeKeys(): void {
        list.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    /// Gives the search field the focus, and this text unless it is empty.
    function find(text: string): void {
        if (text.length > 0)
            field.text = text;
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }

    function leaveSearch(): void {
        field.clear();
        root.searchLeft();
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

    SearchField {
        id: field

        x: Theme.s12
        y: newButton.y + newButton.height + Theme.s8
        width: parent.width - 2 * Theme.s12
        placeholderText: qsTr("Search conversations")
        onMoveDown: search.active ? results.takeKeys() : root.takeKeys()
        Keys.onEscapePressed: event => {
            event.accepted = true;
            root.leaveSearch();
        }
        Keys.onReturnPressed: results.choose(0, true)
        Keys.onEnterPressed: results.choose(0, true)
    }
    ConversationSearch {
        id: search

        navigation: root.controller.navigation
        text: field.text
    }
    SearchResults {
        id: results

        visible: search.active
        anchors.fill: list
        search: search
        onOpened: byKey => byKey ? root.opened() : root.clicked()
        onFieldWanted: typed => {
            field.forceActiveFocus(Qt.BacktabFocusReason);
            field.insert(field.cursorPosition, typed);
        }
        onEnded: root.leaveSearch()
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
        anchors.topMargin: field.y + field.height + Theme.s12
        visible: !search.active
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
        visible: list.count === 0 && !search.active
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
