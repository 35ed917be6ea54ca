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
    signal opened

    color: Theme.surface

    AppButton {
        id: fresh
        x: Theme.s12
        y: Theme.s12
        width: parent.width - 2 * Theme.s12
        iconName: "plus"
        text: qsTr("New conversation")
        onClicked: {
            root.controller.newConversation();
            root.opened();
        }
    }

    ConversationList {
        id: list

        /// The keys begin at the open conversation. A list moves on by itself when a row comes in above.
        function follow(): void {
            list.currentIndex = root.controller.conversations.currentRow;
        }

        anchors.fill: parent
        anchors.topMargin: fresh.height + 2 * Theme.s12
        model: root.controller.conversations
        onCountChanged: if (!activeFocus)
            follow()
        Component.onCompleted: follow()
        Accessible.name: qsTr("Conversations")

        delegate: ConversationRow {
            width: ListView.view.width
            controller: root.controller
            onChosen: id => {
                root.controller.open(id);
                root.opened();
            }
        }
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
