// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Shell

/// What stops work: what is wrong, since when, what Corral does about it, and the ways out. Everything stored stays usable under it.
Rectangle {
    id: root

    required property StatusController status
    signal serverRequested

    // Anchors rather than layouts, which in Qt 6.4 keep the height of the first wrapping.
    implicitHeight: Math.max(texts.height, buttons.height) + 2 * Theme.s8
    color: Theme.dark ? Qt.tint(Theme.window, Qt.alpha(Theme.bad, 0.14)) : Qt.tint(Theme.window, Qt.alpha(Theme.bad, 0.08))
    Accessible.role: Accessible.AlertMessage
    Accessible.name: status.bannerTitle
    Accessible.description: status.bannerText

    AppIcon {
        id: icon

        x: Theme.s16
        anchors.verticalCenter: parent.verticalCenter
        name: "unlink"
        color: Theme.bad
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
            text: root.status.bannerTitle
            font: Theme.bodyStrong
            color: Theme.text
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Text {
            width: parent.width
            visible: text.length > 0
            text: root.status.bannerText
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

        AppButton {
            dense: true
            iconName: "retry"
            text: qsTr("Try again")
            onClicked: root.status.retry()
        }
        AppButton {
            // The text needs the room; the status line leads there too.
            visible: root.width > 760
            dense: true
            flat: true
            text: qsTr("Another server…")
            onClicked: root.serverRequested()
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
