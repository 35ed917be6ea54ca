// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Workshop

/// The workshop: Modelfiles in tabs, what is wrong with them below, what they amount to on the right.
FocusScope {
    id: root

    required property WorkshopController controller
    readonly property bool compact: width < 1000
    readonly property bool any: controller.documents.count > 0

    function save(index: int): void {
        const document = root.controller.documents.at(index);
        if (document.path.length > 0)
            root.controller.save(index);
        else
            saving.ask(index);
    }

    function close(index: int): void {
        const document = root.controller.documents.at(index);
        if (document.modified)
            closing.ask(index, document.title);
        else
            root.controller.close(index);
    }

    function create(): void {
        root.controller.prepareCreation();
        creating.open();
    }

    /// The editor in sight is where keys go, unless they go through the tabs.
    function focusEditor(): void {
        const view = views.itemAt(root.controller.currentIndex);
        if (view && !tabs.focused)
            view.focus = true;
    }

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Workshop")

    Shortcut { sequence: "Ctrl+S"; enabled: root.visible && root.any; onActivated: root.save(root.controller.currentIndex) }
    Shortcut { sequence: "Ctrl+Shift+S"; enabled: root.visible && root.any; onActivated: saving.ask(root.controller.currentIndex) }
    Shortcut { sequence: "Ctrl+O"; enabled: root.visible; onActivated: opening.open() }
    Shortcut { sequence: "Ctrl+W"; enabled: root.visible && root.any; onActivated: root.close(root.controller.currentIndex) }
    Shortcut { sequence: "Ctrl+Shift+N"; enabled: root.visible; onActivated: root.controller.newDocument() }
    Shortcut { sequence: "Ctrl+I"; enabled: root.visible && root.any; onActivated: header.panelShown = !header.panelShown }

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    WorkshopHeader {
        id: header

        width: parent.width
        controller: root.controller
        compact: root.compact
        onOpenModelRequested: picking.open()
        onOpenFileRequested: opening.open()
        onSaveRequested: root.save(root.controller.currentIndex)
        onCreateRequested: root.create()
    }
    ProgressLine {
        anchors.top: header.bottom
        width: parent.width
        height: 2
        z: 1
        visible: root.controller.opening
        indeterminate: true
    }
    WorkshopStart {
        anchors.fill: parent
        anchors.topMargin: header.height
        visible: !root.any
        controller: root.controller
        onOpenModelRequested: picking.open()
        onOpenFileRequested: opening.open()
    }
    DocumentTabs {
        id: tabs

        anchors.top: header.bottom
        width: parent.width
        visible: root.any
        controller: root.controller
        onCloseRequested: index => root.close(index)
    }
    StackLayout {
        anchors.top: tabs.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.any
        currentIndex: root.controller.currentIndex

        Repeater {
            id: views

            model: root.controller.documents

            delegate: DocumentView {
                panelShown: header.panelShown
                narrow: root.compact
            }
        }
    }

    Connections {
        target: root.controller

        function onCurrentChanged(): void {
            root.focusEditor();
        }
    }
    ModelPicker {
        id: picking

        controller: root.controller
    }
    CloseDialog {
        id: closing

        onSaveRequested: index => root.save(index)
        onDiscardRequested: index => root.controller.close(index)
    }
    CreateDialog {
        id: creating

        creation: root.controller.creation
    }
    FileDialog {
        id: opening

        title: qsTr("Open a Modelfile")
        nameFilters: [qsTr("Modelfiles (Modelfile Modelfile.* *.modelfile)"), qsTr("All files (*)")]
        onAccepted: root.controller.openFile(selectedFile)
    }
    FileDialog {
        id: saving

        property int index: -1

        function ask(index: int): void {
            saving.index = index;
            saving.open();
        }

        title: qsTr("Save the Modelfile")
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("All files (*)")]
        onAccepted: root.controller.saveAs(index, selectedFile)
    }
}
