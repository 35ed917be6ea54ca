// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat
import Corral.Ui.Shared

/// The state of the model that answers as a dot, with its server, and its context length and capabilities where there is room.
Item {
    id: root

    required property ChosenModel model
    required property ConversationServer server
    /// Only the dot and the mark of the server are shown.
    required property bool brief
    readonly property bool known: model.state !== ChosenModel.Unknown
    readonly property string stateText: root.server.toldName.length > 0 ? qsTr("%1: %2", "a server and its state").arg(root.server.toldName).arg(root.model.stateText) : root.model.stateText
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

        CapabilityIcons {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.brief && shown.length > 0
            capabilities: root.model.capabilities
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
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 9
            height: 9
            radius: 4.5
            color: root.model.state === ChosenModel.Loaded ? Theme.good : root.model.state === ChosenModel.NotLoaded ? "transparent" : Theme.bad
            border.width: root.model.state === ChosenModel.NotLoaded ? 1 : 0
            border.color: Theme.textMuted
        }
    }
    HoverHandler {
        id: hover
    }
    HoverTip {
        shown: hover.hovered
        text: root.stateText
    }
}
