// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Ui.Shared

/// The focus indicator just inside a list or a page. It appears only if the last input was a key, because lists and pages do
/// not know why they got the focus (focusReason).
FocusRing {
    id: root

    /// The item that it surrounds; this item itself must have the focus, not a child of it.
    required property Item target

    inset: true
    z: 1
    shown: root.target.activeFocus && keyboard.active

    KeyboardUse {
        id: keyboard
    }
}
