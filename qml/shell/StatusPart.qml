// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Corral.Controls
import Corral.Theme

/// A part of the status line: a short text, perhaps with a curve, that opens its screen.
T.AbstractButton {
    id: root

    property string iconName
    property color iconColor: Theme.textFaint
    property list<real> history
    property color historyColor: Theme.accent
    property string tip

    function activate(): void {
        root.clicked();
    }

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.grown(22, 0.8)
    leftPadding: Theme.s8
    rightPadding: Theme.s8
    spacing: 6
    font: Theme.caption
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.onPressAction: root.activate()
    Keys.onReturnPressed: root.activate()
    Keys.onEnterPressed: root.activate()

    contentItem: RowLayout {
        spacing: root.spacing

        AppIcon {
            visible: root.iconName.length > 0
            name: root.iconName
            size: 14
            color: root.iconColor
        }
        Sparkline {
            visible: root.history.length > 0
            values: root.history
            color: root.historyColor
        }
        Text {
            Layout.fillWidth: true
            text: root.text
            font: root.font
            color: root.hovered ? Theme.text : Theme.textMuted
            elide: Text.ElideMiddle
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: 4
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            inset: true
        }
    }

    HoverTip {
        side: HoverTip.Over
        control: root
        text: root.tip
    }
}
