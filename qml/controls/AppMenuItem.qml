// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme

/// A menu entry with icon, check mark and shortcut.
T.MenuItem {
    id: root

    property string iconName
    property string shortcutText
    property bool destructive: false
    /// Why it is disabled; empty if it is not.
    property string obstacle

    readonly property color contentColor: destructive ? Theme.bad : Theme.text

    implicitWidth: Math.max(160, implicitContentWidth)
    implicitHeight: visible ? Theme.grown(30, 1) : 0
    width: ListView.view ? ListView.view.width : implicitWidth
    hoverEnabled: true
    enabled: obstacle.length === 0
    opacity: enabled ? 1 : Theme.disabledOpacity
    font: Theme.body
    Accessible.description: obstacle
    Accessible.onPressAction: {
        if (root.checkable)
            root.toggle();
        root.triggered();
    }

    contentItem: MenuItemContent {
        iconName: root.checkable ? (root.checked ? "check" : "") : root.iconName
        text: root.text
        shortcutText: root.shortcutText
        font: root.font
        contentColor: root.contentColor
        iconColor: root.destructive ? Theme.bad : Theme.textMuted
    }
    arrow: AppIcon {
        x: root.width - width - 6
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        visible: root.subMenu !== null
        name: "chevron-right"
        size: 14
        color: Theme.textMuted
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.pressed : root.highlighted ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            inset: true
        }
    }
}
