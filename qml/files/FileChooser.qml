// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Corral.Ui.Files

/// Asks for a file or a folder, with the desktop's own dialog where there is one and else with Corral's: Qt's stand-in
/// proposes no name and knows no keys.
Item {
    id: root

    property string title
    property alias purpose: choice.purpose
    property alias nameFilters: choice.nameFilters
    /// Added to a name without one: "csv".
    property alias suffix: choice.suffix
    readonly property bool saves: purpose === FileChoice.Save
    signal chosen(file: url)

    /// `folder` may be empty: then it is the one of the last time.
    function ask(folder: url, name: string): void {
        choice.begin(folder, name);
        if (!choice.hasNative)
            own.open();
        else if (choice.purpose === FileChoice.Folder)
            nativeFolder.open();
        else
            root.askNatively(name);
    }

    function askNatively(name: string): void {
        desktopDialog.currentFolder = choice.addressOf("");
        if (name.length > 0)
            desktopDialog.selectedFile = choice.addressOf(name);
        desktopDialog.open();
    }

    FileChoice {
        id: choice

        onChosen: file => {
            own.close();
            root.chosen(file);
        }
    }
    OwnFileDialog {
        id: own

        title: root.title
        choice: choice
    }
    FileDialog {
        id: desktopDialog

        title: root.title
        fileMode: root.saves ? FileDialog.SaveFile : FileDialog.OpenFile
        nameFilters: choice.nameFilters
        defaultSuffix: choice.suffix
        onAccepted: root.chosen(selectedFile)
    }
    FolderDialog {
        id: nativeFolder

        title: root.title
        onAccepted: root.chosen(selectedFolder)
    }
}
