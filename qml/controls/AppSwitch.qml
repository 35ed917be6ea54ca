// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme

/// A switch with immediate effect.
T.Switch {
    id: root

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.hitDense, implicitContentHeight)
    leftPadding: text.length > 0 ? 34 + Theme.s8 : 34
    font: Theme.body
    hoverEnabled: true
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.onPressAction: {
        root.toggle();
        root.clicked();
    }

    indicator: Rectangle {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        width: 34
        height: 20
        radius: 10
        color: root.checked ? (root.hovered ? Theme.accentHover : Theme.accent) : root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface
        border.width: root.checked ? 0 : 1
        border.color: root.hovered ? Theme.textMuted : Theme.lineStrong

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            x: root.checked ? parent.width - width - 3 : 3
            width: 14
            height: 14
            radius: 7
            color: root.checked ? Theme.onAccent : Theme.textMuted

            Behavior on x {
                NumberAnimation { duration: Theme.motion; easing.type: Easing.OutCubic }
            }
        }
        FocusRing {
            shown: root.visualFocus
            around: 10
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
