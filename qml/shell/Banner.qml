// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// A persistent problem, above every screen: what, why, and the remedies. The screen below stays usable.
Rectangle {
    id: root

    required property string iconName
    required property string title
    required property string text
    property color tint: Theme.bad
    /// The buttons.
    default property alias actions: buttons.data

    // Anchors instead of layouts, which in Qt 6.4 keep the height of the first line wrapping.
    implicitHeight: Math.max(texts.height, buttons.height) + 2 * Theme.s8
    color: Theme.dark ? Qt.tint(Theme.window, Qt.alpha(root.tint, 0.14)) : Qt.tint(Theme.window, Qt.alpha(root.tint, 0.08))
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title
    Accessible.description: root.text

    AppIcon {
        id: icon

        x: Theme.s16
        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        color: root.tint
    }
    Column {
        id: texts

        anchors.left: icon.right
        anchors.leftMargin: Theme.s12
        anchors.right: buttons.left
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 1

        Text {
            width: parent.width
            text: root.title
            font: Theme.bodyStrong
            color: Theme.text
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Text {
            width: parent.width
            visible: text.length > 0
            text: root.text
            font: Theme.body
            color: Theme.textMuted
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.s8
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
