// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// A command for the terminal, to select or to copy with one click.
Rectangle {
    id: root

    required property string command
    signal copyRequested

    /// Shows that the command was copied.
    function confirm(): void {
        shown.restart();
    }

    implicitWidth: 400
    implicitHeight: Math.max(Theme.hit, line.implicitHeight + 2 * Theme.s8)
    radius: Theme.radius
    color: Theme.window
    border.width: 1
    border.color: Theme.line

    TextEdit {
        id: line

        x: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        width: copy.x - x - Theme.s8
        text: root.command
        font: Theme.mono
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.onAccent
        readOnly: true
        selectByMouse: true
        wrapMode: TextEdit.WrapAnywhere
        textFormat: TextEdit.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Command")
        Accessible.description: root.command
    }
    IconButton {
        id: copy

        anchors.right: parent.right
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        iconName: shown.running ? "check" : "copy"
        iconColor: shown.running ? Theme.good : Theme.textMuted
        text: shown.running ? qsTr("Copied") : qsTr("Copy the command")
        onClicked: root.copyRequested()
    }
    Timer {
        id: shown

        interval: 2000
    }
}
