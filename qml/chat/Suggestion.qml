// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Controls
import Corral.Theme

/// An example question; a click sends it.
T.Button {
    id: root

    implicitHeight: implicitContentHeight + 2 * Theme.s12
    hoverEnabled: true
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.name: text
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()

    contentItem: Text {
        leftPadding: Theme.s16
        rightPadding: Theme.s16
        text: root.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        verticalAlignment: Text.AlignVCenter
        font: Theme.body
        color: Theme.text
        lineHeight: 1.25
    }

    background: Rectangle {
        radius: Theme.radiusCard
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.surface
        border.color: Theme.line

        FocusRing {
            shown: root.visualFocus
        }
    }
}
