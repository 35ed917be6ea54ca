// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// An error in a frame where it occurred: the message, what to do about it, and at most one button.
Rectangle {
    id: root

    signal action

    property string message
    property string hint
    property string actionText
    property string iconName: "error"
    property color tint: Theme.bad

    implicitWidth: 360
    implicitHeight: visible ? Math.max(texts.implicitHeight + 2 * Theme.s12, button.visible ? button.height + 2 * Theme.s8 : 0) : 0
    visible: message.length > 0
    radius: Theme.radius
    color: Qt.alpha(tint, Theme.dark ? 0.12 : 0.07)
    border.width: 1
    border.color: Qt.alpha(tint, 0.5)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: hint.length > 0 ? message + " " + hint : message

    AppIcon {
        id: icon

        x: Theme.s12
        y: Theme.s12 - 1
        name: root.iconName
        size: 18
        color: root.tint
    }
    Column {
        id: texts

        anchors.left: icon.right
        anchors.leftMargin: Theme.s8
        anchors.right: button.visible ? button.left : parent.right
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        Text {
            width: parent.width
            text: root.message
            font: Theme.body
            color: Theme.text
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Text {
            width: parent.width
            visible: root.hint.length > 0
            text: root.hint
            font: Theme.body
            color: Theme.textMuted
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
    AppButton {
        id: button

        anchors.right: parent.right
        anchors.rightMargin: Theme.s8
        anchors.verticalCenter: parent.verticalCenter
        visible: root.actionText.length > 0
        dense: true
        text: root.actionText
        onClicked: root.action()
    }
}
