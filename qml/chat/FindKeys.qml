// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Ui.Chat

/// The keys for finding in the open conversation: Ctrl+F begins, F3 and Shift+F3 go on, or begin.
Item {
    id: root

    required property TranscriptFind find
    /// A search is shown.
    required property bool begun
    signal beginRequested

    visible: false

    Shortcut {
        sequence: "Ctrl+F"
        enabled: root.enabled
        onActivated: root.beginRequested()
    }
    Shortcut {
        sequence: "F3"
        enabled: root.enabled
        onActivated: root.begun ? root.find.next() : root.beginRequested()
    }
    Shortcut {
        sequence: "Shift+F3"
        enabled: root.enabled
        onActivated: root.begun ? root.find.previous() : root.beginRequested()
    }
}
