// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models

/// A column header: a click sorts by it, a second one reverses the order.
AbstractButton {
    id: root

    required property ModelTable table
    required property int column
    property bool figure: false
    /// Its text does not fit.
    property bool isCut: false
    readonly property bool sorted: table.column === column

    visible: width > 0
    height: parent ? parent.height : Theme.hitDense
    rightPadding: Theme.s16
    hoverEnabled: true
    font: Theme.caption
    Accessible.name: root.text
    Accessible.description: !sorted ? qsTr("Not sorted") : table.descending ? qsTr("Sorted, largest first") : qsTr("Sorted, smallest first")
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    onClicked: root.table.sortBy(root.column)

    contentItem: Item {
        Row {
            anchors.verticalCenter: parent.verticalCenter
            anchors.right: root.figure ? parent.right : undefined
            layoutDirection: root.figure ? Qt.RightToLeft : Qt.LeftToRight
            spacing: 3

            Text {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(implicitWidth), root.availableWidth - (root.sorted ? 15 : 0))
                text: root.text
                font: root.font
                elide: Text.ElideRight
                onTruncatedChanged: root.isCut = truncated
                color: root.sorted || root.hovered ? Theme.text : Theme.textMuted
                textFormat: Text.PlainText
            }
            AppIcon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.sorted
                name: root.table.descending ? "chevron-down" : "chevron-up"
                size: 12
                color: Theme.accent
            }
        }
    }
    AppToolTip {
        visible: root.hovered && root.isCut
        text: root.text
    }
    background: Item {
        FocusRing {
            shown: root.visualFocus
            inset: true
        }
    }
}
