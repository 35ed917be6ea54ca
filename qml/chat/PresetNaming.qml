// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Ui.Chat

/// Asks for the name of a preset where one is wanted.
Item {
    id: root

    required property PresetChoice presets
    property bool isNew: true

    Connections {
        target: root.presets

        function onNameRequested(isNew: bool): void {
            root.isNew = isNew;
            dialog.open();
        }
    }
    OnDemand {
        id: dialog

        PresetDialog {
            isNew: root.isNew
            presets: root.presets
        }
    }
}
