// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models

/// The pulls in one line at the bottom of the page; it expands upwards to a list with a row for each, so that the line stays in
/// place under the pointer.
Rectangle {
    id: root

    required property TransferModel transfers
    property bool expanded: false
    readonly property real listHeight: Math.min(list.contentHeight, 260)
    signal renameRequested(name: string, server: string)

    function openMenu(row: TransferRow, anchor: Item, at: point, byKey: bool): void {
        menu.name = row.name;
        menu.server = row.server;
        menu.running = row.running;
        menu.failed = row.failed;
        menu.ended = row.ended;
        byKey ? menu.popupByKey(anchor, at.x, at.y) : menu.popup(anchor, at.x, at.y);
    }

    implicitHeight: visible ? 40 + (expanded ? listHeight : 0) : 0
    visible: transfers.count > 0
    color: Theme.surface

    Hairline {
        width: parent.width
    }
    AbstractButton {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width - end.width - Theme.s12
        height: Theme.grown(40, 1)
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
            elide: Text.ElideRight
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
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 6

        IconButton {
            visible: root.transfers.endedCount > 0
            iconName: "close"
            text: qsTr("Clear finished")
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

        y: 1
        width: parent.width
        height: root.listHeight
        visible: root.expanded
        model: root.transfers
        clip: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Transfers")

        delegate: TransferRow {
            id: row

            width: ListView.view.width
            transfers: root.transfers
            onRenameRequested: root.renameRequested(name, server)
            onMenuRequested: (anchor, at, byKey) => root.openMenu(row, anchor, at, byKey)
        }
    }
    Hairline {
        anchors.bottom: bar.top
        width: parent.width
        visible: root.expanded
    }
    TransferMenu {
        id: menu

        transfers: root.transfers
        onRenameRequested: (name, server) => root.renameRequested(name, server)
    }
}
