// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls

/// Expands or collapses a long question.
ReadingColumn {
    id: root

    required property string text
    required property bool expanded
    signal toggled

    spaceAbove: 0

    AppButton {
        x: root.columnWidth - width
        flat: true
        text: root.text
        iconName: root.expanded ? "chevron-up" : "chevron-down"
        onClicked: root.toggled()
    }
}
