// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme

/// A tooltip: a short explanation, with the shortcut of the same action.
T.ToolTip {
    id: root

    property string shortcutText
    property int side: HoverTip.Under

    readonly property bool beside: side === HoverTip.Beside

    x: !parent ? 0 : beside ? parent.width + 6 : Math.round((parent.width - implicitWidth) / 2)
    y: !parent ? 0 : beside ? Math.round((parent.height - implicitHeight) / 2) : side === HoverTip.Over ? -implicitHeight - 6 : parent.height + 6
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    margins: Theme.s8
    horizontalPadding: 10
    verticalPadding: 6
    delay: 500
    timeout: 8000
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent
    font: Theme.caption

    contentItem: Row {
        spacing: Theme.s8

        Text {
            width: Math.min(implicitWidth, 320)
            text: root.text
            font: root.font
            color: Theme.text
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }
        Text {
            visible: root.shortcutText.length > 0
            text: root.shortcutText
            textFormat: Text.PlainText
            font: root.font
            color: Theme.textFaint
        }
    }
    background: PopupFrame {
        radius: Theme.radius
    }
}
