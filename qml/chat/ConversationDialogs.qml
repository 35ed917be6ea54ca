// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Files
import Corral.Ui.Chat
import Corral.Ui.Files

/// The dialogs for exporting and importing conversations, and how far that is.
Item {
    id: root

    required property ConversationFiles files
    readonly property ConversationExport exporting: files.exporting
    readonly property ConversationImport importing: files.importing

    function askForPlace(): void {
        if (root.exporting.intoFolder)
            folder.ask("", "");
        else
            place.ask("", root.exporting.fileName);
    }

    Connections {
        target: root.exporting

        function onRequested(): void {
            dialog.open();
        }
    }
    Connections {
        target: root.importing

        function onRequested(): void {
            source.ask("", "");
        }
        function onFolderRequested(): void {
            sourceFolder.ask("", "");
        }
    }
    OnDemand {
        id: dialog

        ExportDialog {
            exporting: root.exporting
            onAccepted: root.askForPlace()
        }
    }
    FileChooser {
        id: place

        title: qsTr("Export to a file")
        purpose: FileChoice.Save
        suffix: root.exporting.suffix
        nameFilters: [qsTr("%1 files").arg(suffix.toUpperCase()) + " (*." + suffix + ")", qsTr("All files (*)")]
        onChosen: file => root.exporting.saveTo(file)
    }
    FileChooser {
        id: folder

        title: qsTr("Export into a folder")
        purpose: FileChoice.Folder
        onChosen: file => root.exporting.saveTo(file)
    }
    FileChooser {
        id: source

        title: qsTr("Import conversations")
        purpose: FileChoice.Open
        nameFilters: [qsTr("Conversations") + " (*.json *.sqlite)", qsTr("All files (*)")]
        onChosen: file => root.importing.importFrom(file)
    }
    FileChooser {
        id: sourceFolder

        title: qsTr("Import a folder")
        purpose: FileChoice.Folder
        onChosen: file => root.importing.importFrom(file)
    }
    WorkNote {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        shown: root.importing.busy
        text: root.importing.progress
        portion: root.importing.portion
        onCancelled: root.importing.cancel()
    }
    WorkNote {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        shown: root.exporting.busy && root.exporting.all
        text: root.exporting.progress
        portion: root.exporting.portion
        onCancelled: root.exporting.cancel()
    }
}
