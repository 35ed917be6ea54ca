// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme

/// A button with a text. `primary` for the main action of a view, `destructive` for an irreversible one, `flat` beside text.
T.Button {
    id: root

    property string iconName
    property bool primary: false
    property bool destructive: false
    property bool dense: false

    readonly property color contentColor: primary ? Theme.onAccent : destructive ? Theme.bad : Theme.text
    readonly property color filled: destructive ? Theme.bad : down ? Theme.accentPressed : hovered ? Theme.accentHover : Theme.accent

    /// Same as a click: for Enter, and for assistive technology (whose press action does nothing in Qt 6.4).
    function activate(): void {
        if (root.checkable)
            root.toggle();
        root.clicked();
    }

    implicitWidth: Math.max(implicitBackgroundWidth, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: dense ? Theme.hitDense : Theme.hit
    leftPadding: iconName.length > 0 ? Theme.s12 : Theme.s16
    rightPadding: text.length > 0 ? Theme.s16 : Theme.s12
    spacing: Theme.s8
    font: primary ? Theme.bodyStrong : Theme.body
    hoverEnabled: true
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.onPressAction: root.activate()
    Keys.onReturnPressed: root.activate()
    Keys.onEnterPressed: root.activate()

    contentItem: ButtonContent {
        iconName: root.iconName
        text: root.text
        font: root.font
        contentColor: root.contentColor
        spacing: root.spacing
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.primary ? root.filled : root.flat ? "transparent" : Theme.surface
        border.width: root.primary || root.flat ? 0 : 1
        border.color: root.destructive ? Theme.bad : Theme.lineStrong

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            visible: !root.primary || root.destructive
            color: root.down || root.checked ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        }
        FocusRing {
            shown: root.visualFocus
        }
    }
}
