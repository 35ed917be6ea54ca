// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import Corral.Controls
import Corral.Ui.Models
import Corral.Ui.Shared

/// The actions for one model.
AppMenu {
    id: root

    required property ModelsController controller
    property string name
    property bool loaded: false
    property bool chats: false
    readonly property modelObstacles obstacles: controller.obstacles
    signal renameRequested(name: string)
    signal copyRequested(name: string)
    signal deletionRequested(name: string)

    /// Sets the model of the actions.
    function begin(name: string, loaded: bool, chats: bool): void {
        root.name = name;
        root.loaded = loaded;
        root.chats = chats;
    }

    AppMenuItem {
        enabled: obstacle.length === 0 && root.chats
        obstacle: root.obstacles.chat
        iconName: "chat"
        text: qsTr("Chat with it")
        onTriggered: root.controller.chatWith(root.name)
    }
    AppMenuItem {
        obstacle: root.loaded ? root.obstacles.unload : root.obstacles.load
        iconName: root.loaded ? "unload" : "load"
        text: root.loaded ? qsTr("Unload from memory") : qsTr("Load into memory")
        onTriggered: root.loaded ? root.controller.unload(root.name) : root.controller.load(root.name)
    }
    AppMenuItem {
        obstacle: root.obstacles.show
        iconName: "workshop"
        text: qsTr("Open in the Workshop")
        onTriggered: root.controller.openInWorkshop(root.name)
    }
    AppMenuSeparator {}
    AppMenuItem {
        obstacle: root.obstacles.pull
        iconName: "download"
        text: qsTr("Pull again")
        onTriggered: root.controller.pull(root.name)
    }
    AppMenuItem {
        obstacle: root.obstacles.copy
        iconName: "copy"
        text: qsTr("Copy…")
        onTriggered: root.copyRequested(root.name)
    }
    AppMenuItem {
        obstacle: root.obstacles.rename
        iconName: "edit"
        text: qsTr("Rename…")
        shortcutText: "F2"
        onTriggered: root.renameRequested(root.name)
    }
    AppMenuSeparator {}
    AppMenuItem {
        obstacle: root.obstacles.remove
        iconName: "trash"
        destructive: true
        text: qsTr("Delete…")
        shortcutText: qsTr("Del")
        onTriggered: root.deletionRequested(root.name)
    }
    AppMenuNote {
        text: root.obstacles.summary
    }
}
