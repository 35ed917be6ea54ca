// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme

/// A check box with a label.
T.CheckBox {
    id: root

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.hitDense, implicitContentHeight)
    leftPadding: Theme.iconSize(18) + (text.length > 0 ? Theme.s8 : 0)
    font: Theme.body
    hoverEnabled: true
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.onPressAction: {
        root.toggle();
        root.clicked();
    }

    indicator: Rectangle {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        width: Theme.iconSize(18)
        height: Theme.iconSize(18)
        radius: 4
        color: root.checkState === Qt.Unchecked ? (root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface) : root.down ? Theme.accentPressed : root.hovered ? Theme.accentHover : Theme.accent
        border.width: root.checkState === Qt.Unchecked ? 1 : 0
        border.color: root.hovered ? Theme.textMuted : Theme.lineStrong

        AppIcon {
            anchors.centerIn: parent
            visible: root.checkState !== Qt.Unchecked
            name: root.checkState === Qt.PartiallyChecked ? "minus" : "check"
            size: 14
            color: Theme.onAccent
        }
        FocusRing {
            shown: root.visualFocus
            around: 4
        }
    }
    contentItem: Text {
        text: root.text
        font: root.font
        color: Theme.text
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
