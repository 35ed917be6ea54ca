// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The state of the model that answers as a dot, and its context length and capabilities where there is room.
Item {
    id: root

    required property ChosenModel model
    /// Only the dot is shown.
    required property bool brief
    readonly property bool known: model.state !== ChosenModel.Unknown
    readonly property string contextText: model.context ? qsTr("%1 context").arg(model.context) : ""

    visible: root.known
    implicitWidth: root.known ? row.implicitWidth : 0
    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: root.contextText ? root.model.stateText + ", " + root.contextText : root.model.stateText

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
    AppToolTip {
        visible: hover.hovered && root.model.stateText.length > 0
        text: root.model.stateText
    }
}
