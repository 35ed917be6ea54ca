// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import Corral.Ui.Monitor

/// Asks where to save, and proposes a name that tells when.
FileDialog {
    id: root

    required property MonitorController controller
    property string suffix

    function ask(): void {
        root.selectedFile = root.currentFolder + "/" + root.controller.suggestedName(root.suffix);
        root.open();
    }

    fileMode: FileDialog.SaveFile
    defaultSuffix: suffix
    nameFilters: [qsTr("%1 files").arg(suffix.toUpperCase()) + " (*." + suffix + ")"]
    currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
}
