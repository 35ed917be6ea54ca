// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// A row of the model list: the name and the details.
AppItemDelegate {
    id: root

    required property int index
    required property string name
    required property string shownName
    required property string detail
    required property bool loaded
    required property string serverId

    height: Theme.grown(44, 2)
    Accessible.role: Accessible.ListItem
    Accessible.name: root.shownName
    Accessible.description: root.loaded ? qsTr("%1, loaded").arg(root.detail) : root.detail
    Accessible.selected: root.highlighted

    Item {
        x: root.leftPadding
        y: root.topPadding
        width: root.availableWidth
        height: root.availableHeight

        PathText {
            id: title

            y: 2
            width: parent.width - (state.visible ? state.width + Theme.s8 : 0)
            text: root.shownName
        }
        Text {
            anchors.top: title.bottom
            width: parent.width
            text: root.detail
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font: Theme.caption
            color: Theme.textMuted
            Accessible.ignored: true
        }
        Text {
            id: state

            anchors.right: parent.right
            y: 4
            visible: root.loaded
            textFormat: Text.PlainText
            text: qsTr("loaded")
            font: Theme.caption
            color: Theme.good
            Accessible.ignored: true
        }
    }
}
