// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme
import Corral.Controls

/// The header of an answer: model and time; before the first token, what it is waiting for, and how far the server has read the
/// prompt, where it tells that.
ReadingColumn {
    id: root

    required property string modelName
    required property string text
    required property string time
    required property real promptRead

    spaceAbove: Theme.s8
    Accessible.role: Accessible.Heading
    Accessible.name: root.text || root.modelName

    Text {
        id: authorLabel
        text: root.text || root.modelName
        textFormat: Text.PlainText
        font: Theme.bodyStrong
        color: Theme.textMuted
        elide: Text.ElideRight
        width: Math.min(implicitWidth, root.columnWidth - timeLabel.width - Theme.s8)
    }

    Text {
        id: timeLabel
        anchors.left: authorLabel.right
        anchors.leftMargin: Theme.s8
        anchors.baseline: authorLabel.baseline
        text: root.time
        textFormat: Text.PlainText
        font: Theme.caption
        color: Theme.textFaint
    }

    ProgressLine {
        id: promptLine
        visible: root.promptRead >= 0
        anchors.top: authorLabel.top
        anchors.topMargin: visible ? authorLabel.height + Theme.s4 : 0
        width: Math.min(240, root.columnWidth)
        height: visible ? 3 : 0
        value: root.promptRead
        Accessible.ignored: true // the heading tells it
    }
}
