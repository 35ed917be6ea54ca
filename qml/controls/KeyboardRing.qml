// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Ui.Shared

/// The ring just inside a list or a page that has the keyboard. A click shows none: only a control knows why it has the focus,
/// so this goes by what was pressed last.
FocusRing {
    id: root

    /// What it is around; it is `target` itself that has to have the focus, and not something in it.
    required property Item target

    inset: true
    z: 1
    shown: root.target.activeFocus && keyboard.active

    KeyboardUse {
        id: keyboard
    }
}
