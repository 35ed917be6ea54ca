// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// The keys that ask for the context menu of what has the keyboard: Menu, and Shift+F10 where there is none.
Item {
    id: root

    signal asked

    /// Whether it was one of them.
    function handle(event: var): bool {
        event.accepted = event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier) !== 0);
        if (event.accepted)
            root.asked();
        return event.accepted;
    }
}
