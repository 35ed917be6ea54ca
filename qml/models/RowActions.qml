// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models
import Corral.Ui.Shared

/// The actions for a row, in a column of their own while it is hovered or has the focus.
Item {
    id: root

    required property ModelsController controller
    required property string name
    required property string shownName
    required property bool loaded
    required property bool chats
    required property string server
    required property modelObstacles obstacles
    signal menuRequested(anchor: Item)

    Row {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        IconButton {
            visible: root.chats
            enabled: root.obstacles.chat.length === 0
            Accessible.description: root.obstacles.chat
            focusPolicy: Qt.NoFocus
            iconName: "chat"
            text: qsTr("Chat with %1").arg(root.shownName)
            onClicked: root.controller.chatWith(root.name, root.server)
        }
        IconButton {
            readonly property string obstacle: root.loaded ? root.obstacles.unload : root.obstacles.load

            visible: obstacle.length === 0 || root.obstacles.chat.length > 0
            enabled: obstacle.length === 0
            Accessible.description: obstacle
            focusPolicy: Qt.NoFocus
            iconName: root.loaded ? "unload" : "load"
            text: root.loaded ? qsTr("Unload %1 from memory").arg(root.shownName) : qsTr("Load %1 into memory").arg(root.shownName)
            onClicked: root.loaded ? root.controller.unload(root.name, root.server) : root.controller.load(root.name, root.server)
        }
        IconButton {
            id: more

            focusPolicy: Qt.NoFocus
            iconName: "more"
            text: qsTr("More for %1").arg(root.shownName)
            onClicked: root.menuRequested(more)
        }
    }
}
