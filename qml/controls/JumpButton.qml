// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme

/// A round raised button over a scrolled view: "To the end". `marked` shows a dot for new content. `text` is its accessible
/// name and its tooltip, `markedText` the meaning of the dot.
T.Button {
    id: root

    property string iconName: "arrow-down"
    property bool marked: false
    property string markedText

    /// Same as a click: for Enter, and for assistive technology (whose press action does nothing in Qt 6.4).
    function activate(): void {
        root.clicked();
    }

    implicitWidth: Theme.hit
    implicitHeight: Theme.hit
    hoverEnabled: true
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.name: root.text
    Accessible.description: root.marked ? root.markedText : ""
    Accessible.onPressAction: root.activate()
    Keys.onReturnPressed: root.activate()
    Keys.onEnterPressed: root.activate()

    contentItem: Item {
        AppIcon {
            anchors.centerIn: parent
            name: root.iconName
            size: 18
            color: root.hovered ? Theme.text : Theme.textMuted
        }
    }
    background: Item {
        PopupFrame {
            anchors.fill: parent
            radius: width / 2
        }
        Rectangle {
            anchors.fill: parent
            radius: width / 2
            color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        }
        FocusRing {
            shown: root.visualFocus
            around: root.width / 2
        }
        Badge {
            anchors.right: parent.right
            anchors.rightMargin: 2
            y: 2
            visible: root.marked
            implicitWidth: 10
            implicitHeight: 10
            border.width: 1
            border.color: Theme.raised
        }
    }

    HoverTip {
        side: HoverTip.Over
        control: root
        text: root.text
    }
}
