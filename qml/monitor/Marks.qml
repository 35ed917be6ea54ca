// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Theme
import Corral.Ui.Monitor

/// Marks where models were loaded (filled) and unloaded (hollow).
Item {
    id: root

    required property MarksModel marks

    Repeater {
        model: root.marks

        Item {
            id: mark

            required property real position
            required property bool loaded
            required property string text

            x: Math.round(root.width * position)
            height: root.height - 20
            Accessible.role: Accessible.StaticText
            Accessible.name: text

            Rectangle {
                width: 1
                height: parent.height
                color: Theme.lineStrong
                opacity: 0.7
            }
            Rectangle {
                x: -3
                y: -7
                width: 7
                height: 7
                radius: 3.5
                color: mark.loaded ? Theme.textMuted : Theme.window
                border.width: 1.5
                border.color: Theme.textMuted
            }
        }
    }
}
