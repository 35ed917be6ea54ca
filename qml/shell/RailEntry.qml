// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Controls
import Corral.Theme

/// An entry of the navigation rail: icon above label; if it does not fit, the label is a tooltip.
T.AbstractButton {
    id: root

    property string iconName
    property string shortcutText
    property string badgeText
    /// The accessible text of the badge.
    property string badgeName
    property color badgeColor: Theme.accent
    property bool compact: false
    property bool current: false

    function activate(): void {
        root.clicked();
    }

    // As wide as the label is while it is the current one.
    implicitWidth: compact ? 20 + Theme.iconSize(20) : Math.max(64, Math.ceil(strongLabel.width) + Theme.s8)
    implicitHeight: compact ? 20 + Theme.iconSize(20) : Theme.grown(34, 0.8) + Theme.iconSize(20)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: badgeText.length > 0 ? text + ", " + badgeName : text
    Accessible.selected: current
    Accessible.focusable: true
    Accessible.onPressAction: root.activate()
    Keys.onReturnPressed: root.activate()
    Keys.onEnterPressed: root.activate()
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    TextMetrics {
        id: strongLabel

        text: root.text
        font.family: Theme.family
        font.pixelSize: Theme.caption.pixelSize
        font.weight: Font.DemiBold
    }

    contentItem: Item {
        AppIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            y: root.compact ? Math.round((parent.height - height) / 2) : 9
            name: root.iconName
            color: root.current ? Theme.accent : root.hovered ? Theme.text : Theme.textMuted

            Badge {
                x: parent.width - 5
                y: -5
                visible: root.badgeText.length > 0
                text: root.badgeText
                color: root.badgeColor
            }
        }
        Text {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 6
            width: parent.width
            visible: !root.compact
            text: root.text
            font.family: Theme.family
            font.pixelSize: Theme.caption.pixelSize
            font.weight: root.current ? Font.DemiBold : Font.Normal
            color: root.current ? Theme.text : Theme.textMuted
            horizontalAlignment: Text.AlignHCenter
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.current ? Theme.selected : "transparent"

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        }
        FocusRing {
            shown: root.visualFocus
            inset: true
        }
    }

    HoverTip {
        side: HoverTip.Beside
        control: root
        text: root.compact ? root.text : root.badgeText.length > 0 ? root.badgeName : root.text
        shortcutText: root.shortcutText
    }
}
