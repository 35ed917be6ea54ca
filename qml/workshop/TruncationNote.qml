// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// The reason why the text in the editor is read-only: some of its lines are too long to be displayed completely.
Rectangle {
    id: root

    required property int lines

    height: lines > 0 ? words.implicitHeight + 2 * Theme.s8 : 0
    visible: lines > 0
    color: Theme.window
    Accessible.role: Accessible.StaticText
    Accessible.name: words.text

    AppIcon {
        id: icon

        x: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        name: "info"
        size: 16
        color: Theme.info
    }
    Text {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: Theme.s8
        anchors.right: parent.right
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        text: (root.lines === 1 ? qsTr("A line is too long to be shown in full, so this text cannot be changed here.") : qsTr("%n lines are too long to be shown in full, so this text cannot be changed here.", "", root.lines)) + " " + qsTr("Saving and creating a model use the full text.")
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        font: Theme.body
        color: Theme.text
        Accessible.ignored: true
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
