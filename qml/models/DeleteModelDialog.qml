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
    property string loss

    function ask(name: string): void {
        if (name.length === 0 || !root.controller.allows(root.controller.obstacles.remove))
            return;
        root.name = name;
        root.loss = root.controller.lossOf(name);
        root.open();
    }

    title: qsTr("Delete %1?").arg(root.controller.shown(root.name))
    acceptText: qsTr("Delete")
    rejectText: qsTr("Keep")
    destructive: true
    onAccepted: root.controller.remove(root.name)

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
