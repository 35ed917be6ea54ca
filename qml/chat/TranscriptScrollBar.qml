// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Ui.Chat
import Corral.Ui.Rows

/// The vertical scroll bar of the transcript. Dragged to its beginning, it brings all earlier messages.
AppScrollBar {
    id: root

    required property RowsView view
    required property TranscriptModel transcript

    anchors.right: root.view.right
    height: root.view.height
    orientation: Qt.Vertical
    policy: root.view.scrollable ? ScrollBar.AsNeeded : ScrollBar.AlwaysOff
    size: root.view.visibleSize
    onPositionChanged: if (root.pressed)
        root.view.scrollTo(root.position)
    onPressedChanged: if (root.pressed && root.position <= 0)
        root.transcript.fetchAll()

    Binding on position {
        when: !root.pressed
        value: root.view.visiblePosition
    }
}
