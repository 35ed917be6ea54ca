// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls

/// A line for the thinking of an answer; it expands to the blocks below it.
ReadingColumn {
    id: root

    required property string text
    required property bool expanded
    signal toggled

    AppButton {
        x: -leftPadding
        flat: true
        text: root.text
        iconName: root.expanded ? "chevron-down" : "chevron-right"
        Accessible.description: root.expanded ? qsTr("Hides what the model thought") : qsTr("Shows what the model thought")
        onClicked: root.toggled()
    }
}
