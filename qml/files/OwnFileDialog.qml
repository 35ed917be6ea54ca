// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Files

/// Corral's own file dialog, for desktops without one.
AppDialog {
    id: root

    required property FileChoice choice
    property FileBody body: FileBody {
        choice: root.choice
        wide: root.width > 520
    }

    width: Math.min(760, parent ? parent.width - 2 * Theme.s24 : 760)
    height: Math.min(560, parent ? parent.height - 2 * Theme.s24 : 560)
    contentItem: body
    footer: FileFooter {
        choice: root.choice
        onRejected: root.reject()
    }
    onOpened: body.begin()
    onRejected: root.choice.cancel()
}
