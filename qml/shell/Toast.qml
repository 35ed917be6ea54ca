// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// A short notification with at most one action.
PopupFrame {
    id: root

    required property int toastId
    required property string text
    required property string actionText
    required property bool failure

    signal acted
    signal dismissed

    implicitWidth: row.implicitWidth + Theme.s16 + 6
    implicitHeight: Math.max(44, label.implicitHeight + 2 * Theme.s12)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Row {
        id: row

        x: Theme.s16
        height: parent.height
        spacing: Theme.s8

        AppIcon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.failure
            name: "error"
            size: 18
            color: Theme.bad
        }
        Text {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), root.failure ? 420 : 340)
            rightPadding: Theme.s8
            text: root.text
            font: Theme.body
            color: Theme.text
            wrapMode: Text.Wrap
            maximumLineCount: root.failure ? 8 : 4
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.ignored: true

            HoverHandler {
                id: hover
            }
            HoverTip {
                side: HoverTip.Over
                shown: hover.hovered && label.truncated
                text: root.text
            }
        }
        AppButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.actionText.length > 0
            dense: true
            text: root.actionText
            onClicked: root.acted()
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            iconName: "close"
            iconSize: 14
            text: qsTr("Dismiss")
            onClicked: root.dismissed()
        }
    }
}
