// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// Says which server answers in a conversation that keeps one other than the current one, and its trouble. While the server of the
/// conversation is unreachable, it offers another one with the same model.
Rectangle {
    id: root

    required property ChatController controller
    readonly property SameModel sameModel: controller.sameModel
    readonly property ConversationServer server: controller.server
    readonly property bool offers: sameModel.serverId.length > 0

    /// The server of the conversation is not the current one, whose state the banner above the screen tells.
    readonly property bool isOther: server.otherName.length > 0

    /// The sentence of the bar.
    function words(): string {
        if (!root.offers)
            return root.server.unusable.length > 0 ? qsTr("%1: %2", "a server and its state").arg(root.server.otherName).arg(root.server.unusable) : qsTr("“%1” answers in this conversation.").arg(root.server.otherName);
        if (!root.isOther)
            return root.sameModel.differs ? qsTr("%1 has another version of this model.").arg(root.sameModel.serverName) : qsTr("%1 has the same model.").arg(root.sameModel.serverName);
        if (root.sameModel.differs)
            return qsTr("%1 is unreachable. %2 has another version of this model.").arg(root.sameModel.unreachableName).arg(root.sameModel.serverName);
        return qsTr("%1 is unreachable.").arg(root.sameModel.unreachableName);
    }

    visible: root.offers || root.isOther
    implicitHeight: visible ? row.implicitHeight + 2 * Theme.s4 : 0
    color: Theme.surface

    GridLayout {
        id: row

        /// The sentence keeps half of the width, else the buttons follow below.
        readonly property bool stacked: root.width < Theme.widened(620)

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.s24
        width: parent.width - Theme.s24 - Theme.s16
        columns: stacked ? 1 : 2
        columnSpacing: Theme.s8
        rowSpacing: Theme.s4

        Text {
            Layout.fillWidth: true
            text: root.words()
            font: Theme.body
            color: Theme.textMuted
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        RowLayout {
            spacing: Theme.s8

            AppButton {
                visible: root.isOther && root.server.unusable.length > 0
                dense: true
                text: qsTr("Try again")
                Accessible.description: root.server.otherName
                onClicked: root.controller.chosenModel.tryAgain()
            }
            AppButton {
                Layout.fillWidth: true
                Layout.maximumWidth: row.stacked ? implicitWidth : Math.min(implicitWidth, root.width / 3)
                visible: root.offers
                dense: true
                text: root.sameModel.differs ? qsTr("Use %1 (other version)").arg(root.sameModel.serverName) : qsTr("Use %1 (same model)").arg(root.sameModel.serverName)
                onClicked: root.controller.choose(root.sameModel.model, root.sameModel.serverId)
            }
            AppButton {
                Layout.fillWidth: true
                Layout.maximumWidth: row.stacked ? implicitWidth : Math.min(implicitWidth, root.width / 3)
                visible: root.isOther && root.server.currentUsable && root.sameModel.serverName !== root.server.currentName
                dense: true
                text: qsTr("Use %1 instead").arg(root.server.currentName)
                onClicked: root.controller.useCurrentServer()
            }
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
