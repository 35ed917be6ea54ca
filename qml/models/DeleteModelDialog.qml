// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models

/// Asks for confirmation before a model is deleted, with the effect.
AppDialog {
    id: root

    required property ModelsController controller
    property string name
    property string server
    property string loss
    readonly property string serverName: controller.serverName(server)

    function ask(name: string, server: string): void {
        if (name.length === 0 || !root.controller.allows(root.controller.obstaclesOf(server).remove))
            return;
        root.name = name;
        root.server = server;
        root.loss = root.controller.lossOf(name, server);
        root.open();
    }

    title: root.serverName.length > 0 ? qsTr("Delete %1 from %2?").arg(root.controller.shown(root.name)).arg(root.serverName) : qsTr("Delete %1?").arg(root.controller.shown(root.name))
    acceptText: qsTr("Delete")
    rejectText: qsTr("Keep")
    destructive: true
    onAccepted: root.controller.remove(root.name, root.server)

    contentItem: Text {
        text: root.loss
        font: Theme.body
        color: Theme.textMuted
        lineHeight: 1.25
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
