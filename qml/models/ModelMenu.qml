// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQml
import Corral.Controls
import Corral.Ui.Models
import Corral.Ui.Shared

/// The actions for one model.
AppMenu {
    id: root

    required property ModelsController controller
    property string name
    property string server
    property bool loaded: false
    property bool chats: false
    /// What its server cannot do.
    property modelObstacles obstacles
    signal renameRequested(name: string, server: string)
    signal copyRequested(name: string, server: string)
    signal deletionRequested(name: string, server: string)

    /// Sets the model of the actions.
    function begin(name: string, server: string, loaded: bool, chats: bool): void {
        root.name = name;
        root.server = server;
        root.takeObstacles();
        root.loaded = loaded;
        root.chats = chats;
    }

    function takeObstacles(): void {
        root.obstacles = root.controller.obstaclesOf(root.server);
    }

    Connections {
        target: root.controller

        function onStateChanged(): void {
            root.takeObstacles();
        }
    }
    AppMenuItem {
        enabled: obstacle.length === 0 && root.chats
        obstacle: root.obstacles.chat
        iconName: "chat"
        text: qsTr("Chat with it")
        onTriggered: root.controller.chatWith(root.name, root.server)
    }
    AppMenuItem {
        obstacle: root.loaded ? root.obstacles.unload : root.obstacles.load
        iconName: root.loaded ? "unload" : "load"
        text: root.loaded ? qsTr("Unload from memory") : qsTr("Load into memory")
        onTriggered: root.loaded ? root.controller.unload(root.name, root.server) : root.controller.load(root.name, root.server)
    }
    AppMenuItem {
        obstacle: root.obstacles.show
        iconName: "workshop"
        text: qsTr("Open in the Workshop")
        onTriggered: root.controller.openInWorkshop(root.name, root.server)
    }
    AppMenuSeparator {}
    AppMenuItem {
        obstacle: root.obstacles.pull
        iconName: "download"
        text: qsTr("Pull again")
        onTriggered: root.controller.pull(root.name, false, root.server)
    }
    AppMenuItem {
        obstacle: root.obstacles.copy
        iconName: "copy"
        text: qsTr("Copy…")
        onTriggered: root.copyRequested(root.name, root.server)
    }
    AppMenuItem {
        obstacle: root.obstacles.rename
        iconName: "edit"
        text: qsTr("Rename…")
        shortcutText: "F2"
        onTriggered: root.renameRequested(root.name, root.server)
    }
    AppMenuSeparator {}
    AppMenuItem {
        obstacle: root.obstacles.remove
        iconName: "trash"
        destructive: true
        text: qsTr("Delete…")
        shortcutText: qsTr("Del")
        onTriggered: root.deletionRequested(root.name, root.server)
    }
    AppMenuNote {
        text: root.obstacles.summary
    }
}
