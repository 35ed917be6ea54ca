// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Shared

/// The mark and the name of a server in its table cell; hidden if the column does not fit.
Item {
    id: root

    required property string name
    required property serverMark mark

    visible: width > 0
    height: parent ? parent.height : implicitHeight

    MarkBadge {
        id: badge

        anchors.verticalCenter: parent.verticalCenter
        mark: root.mark
        visible: root.name.length > 0
    }
    Cell {
        x: badge.width + Theme.s8
        width: Math.max(0, root.width - x)
        text: root.name
    }
}
