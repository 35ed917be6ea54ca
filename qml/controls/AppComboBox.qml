// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme

/// A choice of a few options.
T.ComboBox {
    id: root

    implicitWidth: Math.max(140, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Theme.hit
    implicitContentWidthPolicy: T.ComboBox.WidestTextWhenCompleted
    leftPadding: Theme.s12
    rightPadding: Theme.iconSize(16) + 16
    font: Theme.body
    hoverEnabled: true
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.onPressAction: root.popup.open()

    delegate: AppItemDelegate {
        required property int index

        width: ListView.view ? ListView.view.width : implicitWidth
        text: root.textAt(index)
        highlighted: root.highlightedIndex === index
        font: root.currentIndex === index ? Theme.bodyStrong : Theme.body
    }
    indicator: AppIcon {
        x: root.width - width - 10
        y: Math.round((root.height - height) / 2)
        name: "chevron-down"
        size: 16
        color: Theme.textMuted
    }
    contentItem: Text {
        text: root.displayText
        font: root.font
        color: Theme.text
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: root.hovered ? Theme.textMuted : Theme.lineStrong

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        }
        FocusRing {
            shown: root.visualFocus
        }
    }
    popup: T.Popup {
        y: root.height + 4
        width: Math.max(root.width, 140)
        height: Math.min(contentItem.implicitHeight + 12, 360)
        margins: Theme.s8
        padding: 6

        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: root.popup.visible ? root.delegateModel : null
            currentIndex: root.highlightedIndex
            highlightMoveDuration: 0
            T.ScrollBar.vertical: AppScrollBar {}
        }
        background: PopupFrame {}
    }
}
