// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Handles the keys for the context menu of the focused item: Menu, and Shift+F10 for keyboards without it.
Item {
    id: root

    signal asked

    /// Returns whether it was one of these keys.
    function handle(event: var): bool {
        event.accepted = event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier) !== 0);
        if (event.accepted)
            root.asked();
        return event.accepted;
    }
}
