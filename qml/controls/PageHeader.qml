// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Theme

/// The title row of a page: the name on the left, choices and actions on the right.
Rectangle {
    id: root

    property string title
    default property alias actions: row.data

    implicitWidth: 400
    implicitHeight: Theme.grown(52, 1.5)
    color: Theme.window

    Text {
        id: label

        anchors.left: parent.left
        anchors.leftMargin: Theme.s16
        anchors.right: row.left
        anchors.rightMargin: Theme.s16
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        font: Theme.title
        color: Theme.text
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    RowLayout {
        id: row

        anchors.right: parent.right
        anchors.rightMargin: Theme.s12
        height: parent.height
        spacing: Theme.s8
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
