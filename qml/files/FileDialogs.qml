// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Corral.Ui.Files

/// The dialogs of a FileChooser: the desktop's own if it has one, otherwise Corral's. Qt's fallback dialog supports neither a
/// proposed name nor keys.
Item {
    id: root

    required property FileChooser chooser
    readonly property FileChoice choice: chooser.choice
    readonly property bool saves: choice.purpose === FileChoice.Save

    function ask(folder: url, name: string): void {
        root.choice.begin(folder, name);
        if (!root.choice.hasNative)
            own.open();
        else if (root.choice.purpose === FileChoice.Folder)
            nativeFolder.open();
        else
            root.askNatively(name);
    }

    function askNatively(name: string): void {
        desktopDialog.currentFolder = root.choice.addressOf("");
        if (name.length > 0)
            desktopDialog.selectedFile = root.choice.addressOf(name);
        desktopDialog.open();
    }

    Connections {
        target: root.chooser

        function onAsked(folder: url, name: string): void {
            root.ask(folder, name);
        }

        function onChosen(): void {
            own.close();
        }
    }
    OwnFileDialog {
        id: own

        title: root.chooser.title
        choice: root.choice
    }
    FileDialog {
        id: desktopDialog

        title: root.chooser.title
        fileMode: root.saves ? FileDialog.SaveFile : FileDialog.OpenFile
        nameFilters: root.choice.nameFilters
        defaultSuffix: root.choice.suffix
        onAccepted: root.chooser.chosen(selectedFile)
    }
    FolderDialog {
        id: nativeFolder

        title: root.chooser.title
        onAccepted: root.chooser.chosen(selectedFolder)
    }
}
