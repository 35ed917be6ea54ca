// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Shell

/// What stops work: what is wrong, since when, what Corral does about it, and the ways out. Everything stored stays usable under it.
Rectangle {
    id: root

    required property StatusController status
    signal serverRequested

    implicitHeight: row.implicitHeight + 2 * Theme.s8
    color: Theme.dark ? Qt.tint(Theme.window, Qt.alpha(Theme.bad, 0.14)) : Qt.tint(Theme.window, Qt.alpha(Theme.bad, 0.08))
    Accessible.role: Accessible.AlertMessage
    Accessible.name: status.bannerTitle
    Accessible.description: status.bannerText

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.s16
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.s12

        AppIcon {
            name: "unlink"
            color: Theme.bad
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 1

            Text {
                Layout.fillWidth: true
                text: root.status.bannerTitle
                font: Theme.bodyStrong
                color: Theme.text
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
            }
            Text {
                Layout.fillWidth: true
                visible: text.length > 0
                text: root.status.bannerText
                font: Theme.body
                color: Theme.textMuted
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
            }
        }
        AppButton {
            dense: true
            iconName: "retry"
            text: qsTr("Try again")
            onClicked: root.status.retry()
        }
        AppButton {
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
