// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Ui.Files

/// Asks for a file or a folder. The dialogs, and Qt's module for them, are loaded on first use: every window has choosers, and
/// few are used.
Item {
    id: root

    property string title
    property alias choice: fileChoice
    property alias purpose: fileChoice.purpose
    property alias nameFilters: fileChoice.nameFilters
    /// Appended to a name without a suffix: "csv".
    property alias suffix: fileChoice.suffix
    signal chosen(file: url)
    /// Opens the dialog.
    signal asked(folder: url, name: string)

    /// `folder` may be empty: the last used folder.
    function ask(folder: url, name: string): void {
        if (!dialogs.item)
            dialogs.setSource("FileDialogs.qml", {chooser: root});
        root.asked(folder, name);
    }

    FileChoice {
        id: fileChoice

        onChosen: file => root.chosen(file)
    }
    Loader {
        id: dialogs

        anchors.fill: parent
    }
}
