// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Theme

/// One command in the palette: title, section, shortcut.
T.ItemDelegate {
    id: root

    required property int index
    required property string title
    required property string section
    required property string shortcut
    required property bool available
    required property string reason

    /// The pointer is over the row, at this position in the window: emitted whenever either moves.
    signal pointed(int row, point position)

    text: title
    hoverEnabled: true
    enabled: available
    opacity: available ? 1 : Theme.disabledOpacity
    Accessible.role: Accessible.ListItem
    Accessible.name: section + ": " + title
    Accessible.description: reason
    Accessible.onPressAction: root.clicked()

    HoverHandler {
        onPointChanged: root.pointed(root.index, point.scenePosition)
    }

    contentItem: CommandLine {
        title: root.title
        section: root.reason || root.section
        shortcut: root.shortcut
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.highlighted ? Theme.selected : "transparent"
    }
}
