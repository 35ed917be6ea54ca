// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models

/// The pulls in one line at the foot of the page; it opens to a list with one row each.
Rectangle {
    id: root

    required property TransferModel transfers
    property bool expanded: false
    readonly property real listHeight: Math.min(list.contentHeight, 260)
    signal renameRequested(name: string)

    implicitHeight: visible ? 40 + (expanded ? listHeight : 0) : 0
    visible: transfers.count > 0
    color: Theme.surface

    Hairline {
        width: parent.width
    }
    AbstractButton {
        id: bar

        width: parent.width - end.width - Theme.s12
        height: 40
        hoverEnabled: true
        Accessible.name: root.expanded ? qsTr("Hide the transfers") : qsTr("Show the transfers")
        Accessible.description: root.transfers.summary
        Accessible.onPressAction: bar.clicked()
        Keys.onReturnPressed: bar.clicked()
        onClicked: root.expanded = !root.expanded

        background: Rectangle {
            color: bar.down ? Theme.pressed : bar.hovered ? Theme.hover : "transparent"

            FocusRing {
                shown: bar.visualFocus
                inset: true
            }
        }

        AppIcon {
            id: icon

            x: Theme.s16
            anchors.verticalCenter: parent.verticalCenter
            name: "download"
            size: 16
            color: root.transfers.activeCount > 0 ? Theme.accent : Theme.textMuted
        }
        Text {
            id: words

            anchors.left: icon.right
            anchors.leftMargin: Theme.s8
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width - x - Theme.s16)
            text: root.transfers.summary
            font: Theme.body
            color: Theme.text
            elide: Text.ElideMiddle
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        ProgressLine {
            anchors.left: words.right
            anchors.leftMargin: Theme.s16
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.transfers.activeCount > 0 && width > 60
            value: root.transfers.fraction
        }
    }
    Row {
        id: end

        anchors.right: parent.right
        anchors.rightMargin: Theme.s8
        y: 6

        IconButton {
            visible: root.transfers.activeCount < root.transfers.count
            iconName: "check"
            text: qsTr("Dismiss what has ended")
            onClicked: root.transfers.dismissEnded()
        }
        IconButton {
            iconName: root.expanded ? "chevron-down" : "chevron-up"
            text: root.expanded ? qsTr("Hide the list") : qsTr("Show the list")
            onClicked: root.expanded = !root.expanded
        }
    }

    ListView {
        id: list

        y: 40
        width: parent.width
        height: root.listHeight
        visible: root.expanded
        model: root.transfers
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Transfers")

        delegate: TransferRow {
            width: ListView.view.width
            transfers: root.transfers
            onRenameRequested: root.renameRequested(name)
        }
    }
}
