// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Shared

/// The heading of a server in the model list: its name, and its state if it has no models to choose.
Item {
    id: root

    required property string serverName
    required property serverMark serverMark
    required property string stateText

    Accessible.role: Accessible.Heading
    Accessible.name: root.stateText.length > 0 ? qsTr("%1, %2").arg(root.serverName).arg(root.stateText) : root.serverName

    MarkBadge {
        id: badge

        anchors.left: parent.left
        anchors.leftMargin: Theme.s12
        anchors.verticalCenter: name.verticalCenter
        mark: root.serverMark
        size: Theme.grown(14, 1)
    }
    Text {
        id: name

        anchors.left: badge.right
        anchors.leftMargin: Theme.s8
        anchors.right: state.left
        anchors.rightMargin: Theme.s8
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.s4
        text: root.serverName
        font: Theme.caption
        color: Theme.textMuted
        elide: Text.ElideMiddle
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    Text {
        id: state

        anchors.right: parent.right
        anchors.rightMargin: Theme.s12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.s4
        text: root.stateText
        font: Theme.caption
        color: Theme.textFaint
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
