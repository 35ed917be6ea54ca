// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// A value with its label; `details` are shown as a tooltip.
Item {
    id: root

    required property string label
    required property string value
    property string details

    implicitWidth: Math.max(caption.implicitWidth, figure.implicitWidth)
    implicitHeight: figure.y + figure.height
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + (value.length > 0 ? value : qsTr("unknown"))
    Accessible.description: details

    Text {
        id: caption

        width: parent.width
        text: root.label
        font: Theme.caption
        color: Theme.textMuted
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    Text {
        id: figure

        y: caption.height + 3
        width: parent.width
        text: root.value.length > 0 ? root.value : "–"
        font: Theme.body
        color: root.value.length > 0 ? Theme.text : Theme.textFaint
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    HoverHandler {
        id: hover
    }
    AppToolTip {
        visible: hover.hovered && text.length > 0
        text: figure.truncated ? root.value : root.details
    }
}
