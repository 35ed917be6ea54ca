// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme

/// A tab bar with a line under the current tab. Left and Right move; if it is too narrow it scrolls.
ListView {
    id: root

    property int current: 0

    implicitHeight: Theme.grown(34, 1)
    orientation: ListView.Horizontal
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    currentIndex: current
    clip: true
    Accessible.role: Accessible.PageTabList
    onCurrentIndexChanged: if (currentIndex >= 0)
        root.current = currentIndex

    delegate: AbstractButton {
        id: tab

        required property int index
        required property string modelData
        readonly property bool isCurrent: ListView.isCurrentItem

        height: root.height
        leftPadding: 7
        rightPadding: 7
        text: modelData
        font: isCurrent ? Theme.bodyStrong : Theme.body
        hoverEnabled: true
        focusPolicy: Qt.NoFocus
        Accessible.role: Accessible.PageTab
        Accessible.name: text
        Accessible.selected: isCurrent
        Accessible.onPressAction: tab.clicked()
        onClicked: root.current = index

        contentItem: Text {
            text: tab.text
            font: tab.font
            color: tab.isCurrent || tab.hovered ? Theme.text : Theme.textMuted
            verticalAlignment: Text.AlignVCenter
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        background: Item {
            Rectangle {
                anchors.bottom: parent.bottom
                x: tab.leftPadding
                width: parent.width - 2 * x
                height: 2
                radius: 1
                visible: tab.isCurrent
                color: Theme.accent
            }
            FocusRing {
                shown: tab.isCurrent && root.activeFocus
                inset: true
            }
        }
    }
}
