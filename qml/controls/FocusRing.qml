// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme

/// The focus indicator: 2 px of accent colour, 2 px outside the control, or just inside where a list would clip it.
Rectangle {
    id: root

    property bool shown: false
    property bool inset: false
    property real around: Theme.radius

    anchors.fill: parent
    anchors.margins: inset ? 1 : -4
    radius: inset ? Math.max(0, around - 1) : around + 4
    color: "transparent"
    border.width: 2
    border.color: Theme.accent
    visible: shown
}
