// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Shell

/// All shortcuts of the window, from the commands, and those of lists and fields.
AppDialog {
    id: root

    required property CommandModel commands

    title: qsTr("Keys")
    acceptText: ""
    rejectText: qsTr("Close")
    width: Math.min(Theme.widened(860), parent ? parent.width - 2 * Theme.s24 : 860)
    height: Math.min(implicitHeight, parent ? parent.height - 2 * Theme.s24 : implicitHeight)

    contentItem: KeyList {
        commands: root.commands
    }
}
