// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// Whether a model is loaded, and for how long: a dot with a text.
Item {
    id: root

    required property bool loaded
    required property bool busy
    required property string text

    Row {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.width > 0 && (root.loaded || root.busy)
        spacing: 6

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 7
            height: 7
            radius: 3.5
            color: root.loaded ? Theme.good : "transparent"
            border.width: root.loaded ? 0 : 1
            border.color: Theme.textMuted
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: root.busy ? qsTr("working…") : root.text
            font: Theme.body
            color: Theme.textMuted
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
