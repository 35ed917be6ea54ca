// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// A field that filters while typing: Escape clears it, Down moves the focus to the list below it.
AppTextField {
    id: root

    signal moveDown

    leftPadding: Theme.iconSize(16) + 18
    rightPadding: clear.visible ? clear.width + 6 : Theme.s12
    placeholderText: qsTr("Search")
    inputMethodHints: Qt.ImhNoPredictiveText
    Keys.onEscapePressed: event => {
        event.accepted = root.length > 0;
        root.clear();
    }
    Keys.onDownPressed: root.moveDown()

    AppIcon {
        x: 10
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        size: 16
        color: Theme.textFaint
    }
    IconButton {
        id: clear

        anchors.right: parent.right
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        visible: root.length > 0
        focusPolicy: Qt.NoFocus
        iconName: "close"
        iconSize: 14
        text: qsTr("Clear")
        onClicked: root.clear()
    }
}
