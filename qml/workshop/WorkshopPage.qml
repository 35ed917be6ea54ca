// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Files
import Corral.Theme
import Corral.Ui.Files
import Corral.Ui.Settings
import Corral.Ui.Workshop

/// The workshop screen: Modelfiles in tabs, their problems below, their overview on the right.
FocusScope {
    id: root

    required property WorkshopController controller
    /// Persists the width of the overview; null: not persisted.
    property SettingsController settings: null
    property int overviewWidth: settings ? settings.recall("overviewWidth", 300) : 300
    readonly property bool compact: width < 1000
    readonly property bool any: controller.documents.count > 0

    function save(index: int, thenClose: bool): void {
        const document = root.controller.documents.at(index);
        if (document.path.length > 0)
            root.controller.save(index, thenClose);
        else
            saving.askFor(index, thenClose);
    }

    function open(): void {
        opening.ask("", "");
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

    /// The visible editor gets the focus, unless the arrow keys move through the tabs.
    function focusEditor(): void {
        const view = views.itemAt(root.controller.currentIndex);
        if (view && !tabs.focused)
            view.focus = true;
    }

    function rememberOverview(width: int): void {
        root.overviewWidth = width;
        if (root.settings)
            root.settings.remember("overviewWidth", width);
    }

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Workshop")

    Shortcut { sequence: "Ctrl+S"; enabled: root.visible && root.any; onActivated: root.save(root.controller.currentIndex, false) }
    Shortcut { sequence: "Ctrl+Shift+S"; enabled: root.visible && root.any; onActivated: saving.askFor(root.controller.currentIndex, false) }
    Shortcut { sequence: "Ctrl+O"; enabled: root.visible; onActivated: root.open() }
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
        onOpenFileRequested: root.open()
        onSaveRequested: root.save(root.controller.currentIndex, false)
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
        onOpenFileRequested: root.open()
    }
    DocumentTabs {
        id: tabs

        anchors.top: header.bottom
        width: parent.width
        visible: root.any
        controller: root.controller
        onCloseRequested: index => root.close(index)
        onChosen: views.itemAt(root.controller.currentIndex).forceActiveFocus(Qt.MouseFocusReason)
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
                overviewWidth: root.overviewWidth
                onOverviewResized: width => root.rememberOverview(width)
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

        onSaveRequested: index => root.save(index, true)
        onDiscardRequested: index => root.controller.close(index)
    }
    CreateDialog {
        id: creating

        creation: root.controller.creation
        onChatRequested: name => root.controller.chatWith(name)
    }
    FileChooser {
        id: opening

        title: qsTr("Open a Modelfile")
        nameFilters: [qsTr("Modelfiles (Modelfile Modelfile.* *.modelfile)"), qsTr("All files (*)")]
        onChosen: file => root.controller.openFile(file)
    }
    FileChooser {
        id: saving

        property int index: -1
        property bool thenClose: false

        function askFor(index: int, thenClose: bool): void {
            saving.index = index;
            saving.thenClose = thenClose;
            saving.ask(root.controller.folderOf(index), root.controller.suggestedName(index));
        }

        title: qsTr("Save the Modelfile")
        purpose: FileChoice.Save
        nameFilters: [qsTr("All files (*)"), qsTr("Modelfiles (Modelfile Modelfile.* *.modelfile)")]
        onChosen: file => root.controller.saveAs(saving.index, file, saving.thenClose)
    }
}
