// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// Says which server answers in a conversation that keeps one other than the current one.
Rectangle {
    id: root

    required property ChatController controller

    visible: root.controller.otherServer.length > 0
    implicitHeight: visible ? row.implicitHeight + 2 * Theme.s4 : 0
    color: Theme.surface

    RowLayout {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.s24
        width: parent.width - Theme.s24 - Theme.s16
        spacing: Theme.s8

        AppIcon {
            name: "server"
            size: 16
            color: Theme.textMuted
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("%1 answers in this conversation.").arg(root.controller.otherServer)
            font: Theme.body
            color: Theme.textMuted
            elide: Text.ElideMiddle
            textFormat: Text.PlainText
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        AppButton {
            Layout.maximumWidth: root.width / 2
            dense: true
            text: qsTr("Use %1 instead").arg(root.controller.currentServer)
            onClicked: root.controller.useCurrentServer()
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
