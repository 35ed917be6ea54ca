// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// A file or a folder in the list: name, size and modification time.
Item {
    id: root

    required property int index
    required property string name
    required property string shownName
    required property bool isFolder
    required property string sizeText
    required property string modifiedText
    property bool narrow: false
    readonly property bool current: ListView.isCurrentItem
    signal chosen
    signal opened

    implicitHeight: Theme.hitDense + 2
    Accessible.role: Accessible.ListItem
    Accessible.name: root.shownName
    Accessible.description: root.isFolder ? qsTr("Folder") : root.sizeText
    Accessible.onPressAction: root.opened()

    Rectangle {
        anchors.fill: parent
        color: root.current ? Theme.selected : mouse.containsMouse ? Theme.hover : "transparent"
    }
    AppIcon {
        id: icon

        x: Theme.s8
        anchors.verticalCenter: parent.verticalCenter
        name: root.isFolder ? "folder" : "file"
        size: 16
        color: root.isFolder ? Theme.accent : Theme.textMuted
    }
    Text {
        anchors.left: icon.right
        anchors.leftMargin: Theme.s8
        anchors.right: size.left
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        text: root.shownName
        font: Theme.body
        color: Theme.text
        elide: Text.ElideMiddle
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    Text {
        id: size

        anchors.right: modified.left
        anchors.rightMargin: root.narrow ? 0 : Theme.s16
        anchors.verticalCenter: parent.verticalCenter
        width: 64
        text: root.sizeText
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignRight
        font: Theme.caption
        color: Theme.textMuted
        Accessible.ignored: true
    }
    Text {
        id: modified

        anchors.right: parent.right
        anchors.rightMargin: Theme.s16
        anchors.verticalCenter: parent.verticalCenter
        width: root.narrow ? 0 : 130
        visible: !root.narrow
        text: root.modifiedText
        textFormat: Text.PlainText
        elide: Text.ElideRight
        font: Theme.caption
        color: Theme.textMuted
        Accessible.ignored: true
    }
    MouseArea {
        id: mouse

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.chosen()
        onDoubleClicked: root.opened()
    }
}
