// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// One conversation in the list: title, then model and time. F2 renames it, Del deletes it.
ItemDelegate {
    id: root

    required property ChatController controller
    required property string conversationId
    required property string title
    required property string subtitle
    required property bool streaming
    required property bool current
    property bool renaming: false
    /// Waits to be used again: nothing of it may be read out.
    property bool pooled: false
    signal chosen(id: string)

    function endRenaming(): void {
        root.renaming = false;
        root.forceActiveFocus();
    }

    function takeName(): void {
        root.controller.rename(root.conversationId, name.text);
        root.endRenaming();
    }

    height: 52
    padding: 0
    Accessible.role: Accessible.ListItem
    Accessible.ignored: root.pooled
    Accessible.name: root.title
    Accessible.description: root.subtitle
    Accessible.onPressAction: root.clicked()
    onClicked: root.chosen(root.conversationId)
    ListView.onPooled: {
        root.renaming = false;
        root.pooled = true;
    }
    ListView.onReused: root.pooled = false
    Keys.onReturnPressed: root.chosen(root.conversationId)
    Keys.onDeletePressed: root.controller.remove(root.conversationId)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F2)
            root.renaming = event.accepted = true;
    }

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.s8
        anchors.rightMargin: Theme.s8
        radius: Theme.radius
        color: root.current ? Theme.selected : root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        border.color: Theme.accent
        border.width: root.visualFocus ? 2 : 0
    }

    Item {
        anchors.fill: parent

        Column {
            visible: !root.renaming
            x: Theme.s16
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - (more.visible ? more.width + Theme.s12 : Theme.s16)
            spacing: 2

            Text {
                width: parent.width
                text: root.title
                textFormat: Text.PlainText
                elide: Text.ElideRight
                font: root.current ? Theme.bodyStrong : Theme.body
                color: Theme.text
            }
            Text {
                width: parent.width
                text: root.streaming ? qsTr("Answering…") : root.subtitle
                textFormat: Text.PlainText
                elide: Text.ElideRight
                font: Theme.caption
                color: root.streaming ? Theme.accent : Theme.textMuted
            }
        }

        AppTextField {
            id: name
            visible: root.renaming
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.s12
            width: parent.width - 2 * Theme.s12
            text: root.title
            Accessible.name: qsTr("Title of the conversation")
            onVisibleChanged: if (visible) {
                selectAll();
                forceActiveFocus();
            }
            onActiveFocusChanged: if (!activeFocus)
                root.renaming = false
            Keys.onEscapePressed: root.endRenaming()
            // Taken here: what a field leaves of Enter would open the conversation.
            Keys.onReturnPressed: root.takeName()
            Keys.onEnterPressed: root.takeName()
        }

        IconButton {
            id: more
            visible: !root.renaming && (root.hovered || root.visualFocus || menu.visible)
            anchors.right: parent.right
            anchors.rightMargin: Theme.s12
            anchors.verticalCenter: parent.verticalCenter
            iconName: "more"
            text: qsTr("More for “%1”").arg(root.title)
            onClicked: menu.popup(more, 0, more.height)
        }
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: menu.popup()
    }

    AppMenu {
        id: menu

        AppMenuItem {
            text: qsTr("Rename")
            iconName: "edit"
            onTriggered: root.renaming = true
        }
        AppMenuItem {
            text: qsTr("Delete")
            iconName: "trash"
            onTriggered: root.controller.remove(root.conversationId)
        }
    }
}
