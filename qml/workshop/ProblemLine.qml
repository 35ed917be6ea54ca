// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// One problem: severity, position, message and hint.
Item {
    id: root

    required property int line
    required property string severity
    required property string message
    required property string hint

    implicitHeight: Math.max(22, words.implicitHeight)

    AppIcon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        name: root.severity === "error" ? "error" : root.severity === "warning" ? "warning" : "info"
        size: 16
        color: root.severity === "error" ? Theme.bad : root.severity === "warning" ? Theme.warn : Theme.info
    }
    Text {
        id: place

        anchors.left: icon.right
        anchors.leftMargin: Theme.s8
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(56, Math.ceil(implicitWidth))
        text: qsTr("Line %1").arg(root.line)
        textFormat: Text.PlainText
        font: Theme.body
        color: Theme.textMuted
        Accessible.ignored: true
    }
    Text {
        id: words

        anchors.left: place.right
        anchors.leftMargin: Theme.s8
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.hint.length > 0 ? root.message + " " + root.hint : root.message
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        font: Theme.body
        color: Theme.text
        Accessible.ignored: true
    }
}
