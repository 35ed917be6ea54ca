// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat
import Corral.Ui.Shared

/// The server of the model that answers, and its context length and capabilities where there is room.
Item {
    id: root

    required property ChosenModel model
    required property ConversationServer server
    /// The state of the model, for a screen reader.
    required property string stateText
    /// Only the mark of the server is shown.
    required property bool brief
    readonly property bool known: model.state !== ChosenModel.Unknown
    readonly property string contextText: model.context ? qsTr("%1 context").arg(model.context) : ""

    visible: root.known
    implicitWidth: root.known ? row.implicitWidth : 0
    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: root.contextText ? root.stateText + ", " + root.contextText : root.stateText

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.s8

        MarkBadge {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.server.toldName.length > 0
            mark: root.server.mark
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.brief && text.length > 0
            width: Math.min(Math.ceil(implicitWidth), Theme.widened(140))
            text: root.server.toldName
            textFormat: Text.PlainText
            font: Theme.caption
            color: Theme.textMuted
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.brief && text.length > 0
            text: root.contextText
            textFormat: Text.PlainText
            font: Theme.caption
            color: Theme.textMuted
            Accessible.ignored: true
        }
        CapabilityIcons {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.brief && shown.length > 0
            capabilities: root.model.capabilities
        }
    }
}
