// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import Corral.Files
import Corral.Ui.Files
import Corral.Ui.Monitor

/// Asks where to save, and proposes a name with the time.
FileChooser {
    id: root

    required property MonitorController controller

    function askForPlace(): void {
        root.ask("", root.controller.suggestedName(root.suffix));
    }

    purpose: FileChoice.Save
    nameFilters: [qsTr("%1 files").arg(suffix.toUpperCase()) + " (*." + suffix + ")", qsTr("All files (*)")]
}
