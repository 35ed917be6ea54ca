// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQml
import Corral.Ui.Shell

/// The shortcuts of the commands, valid anywhere in the window. Escape is not among them: it first goes to the focused item.
Instantiator {
    id: root

    required property CommandModel commands

    model: commands.keys

    delegate: Shortcut {
        // A CommandKeys.
        required property var modelData

        sequences: modelData.sequences
        context: Qt.WindowShortcut
        enabled: modelData.text !== "Esc"
        onActivated: root.commands.runId(modelData.commandId)
    }
}
