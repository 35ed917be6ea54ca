// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme

/// A button with only an icon. `text` is its accessible name and its tooltip; `shortcutText` is shown beside the tooltip.
T.Button {
    id: root

    property string iconName
    property string shortcutText
    property bool dense: true
    property int iconSize: 18
    property color iconColor: checked ? Theme.accent : Theme.textMuted

    /// Same as a click: for Enter, and for assistive technology (whose press action does nothing in Qt 6.4).
    function activate(): void {
        if (root.checkable)
            root.toggle();
        root.clicked();
    }

    implicitWidth: dense ? Theme.hitDense : Theme.hit
    implicitHeight: dense ? Theme.hitDense : Theme.hit
    hoverEnabled: true
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.onPressAction: root.activate()
    Keys.onReturnPressed: root.activate()
    Keys.onEnterPressed: root.activate()

    contentItem: Item {
        AppIcon {
            anchors.centerIn: parent
            name: root.iconName
            size: root.iconSize
            color: root.hovered && !root.checked ? Theme.text : root.iconColor
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.pressed : root.checked ? Theme.accentSoft : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            inset: true
        }
    }

    HoverTip {
        control: root
        text: root.text
        shortcutText: root.shortcutText
    }
}
