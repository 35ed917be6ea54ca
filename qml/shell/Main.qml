// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Chat
import Corral.Controls
import Corral.Files
import Corral.Theme
import Corral.Ui.Files
import Corral.Ui.Shared
import Corral.Ui.Shell

/// The window: remembered state, settings of the theme, shortcuts, and the overlays of all screens.
ApplicationWindow {
    id: root

    required property Workbench workbench

    readonly property rect initialGeometry: workbench.windowGeometry

    x: initialGeometry.x
    y: initialGeometry.y
    width: Math.max(minimumWidth, initialGeometry.width)
    height: Math.max(minimumHeight, initialGeometry.height)
    visible: true
    minimumWidth: 640
    minimumHeight: 480
    // Qt appends the application name if the title does not end with it.
    title: workbench.status.demo ? qsTr("Demo server") : qsTr("Corral")
    color: Theme.window

    palette.window: Theme.window
    palette.windowText: Theme.text
    palette.base: Theme.surface
    palette.text: Theme.text
    palette.button: Theme.surface
    palette.buttonText: Theme.text
    palette.mid: Theme.line
    palette.dark: Theme.textMuted
    palette.placeholderText: Theme.textFaint
    palette.highlight: Theme.accent
    palette.highlightedText: Theme.onAccent

    function end(): void {
        root.workbench.ending = true;
        root.close();
    }

    Component.onCompleted: if (root.workbench.settings.recall("maximized", false))
        root.showMaximized()
    onClosing: close => {
        if (root.workbench.storage.hasUnsaved && !root.workbench.ending) {
            close.accepted = false;
            quitting.open();
            return;
        }
        if (root.visibility === Window.Windowed || root.visibility === Window.Maximized)
            root.workbench.settings.remember("maximized", root.visibility === Window.Maximized);
        if (root.visibility === Window.Windowed)
            root.workbench.settings.remember("window", Qt.rect(root.x, root.y, root.width, root.height));
        root.workbench.flush();
    }

    SystemScheme {
        id: systemScheme
    }
    Binding {
        target: Theme
        property: "systemDark"
        value: systemScheme.dark
    }
    Binding {
        target: Theme
        property: "scheme"
        value: root.workbench.settings.colourScheme
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.workbench.settings.reducedMotion
    }
    Binding {
        target: Theme
        property: "textScale"
        value: root.workbench.settings.textSize / 100
    }
    Binding {
        target: root.workbench
        property: "windowVisible"
        value: root.visibility !== Window.Minimized && root.visibility !== Window.Hidden
    }
    WindowKeys {
        commands: root.workbench.commands
    }
    Connections {
        target: root.workbench

        function onPaletteRequested(): void {
            palette.open();
        }
        function onShortcutsRequested(): void {
            sheet.open();
        }
        function onModelChooserRequested(): void {
            screens.chooseModel();
        }
        function onListToggleRequested(): void {
            screens.toggleList();
        }
        function onInspectorToggleRequested(): void {
            screens.toggleInspector();
        }
        function onRenameRequested(): void {
            screens.renameConversation();
        }
    }

    Screens {
        id: screens

        anchors.fill: parent
        focus: true
        workbench: root.workbench
        onExportRequested: exporting.askFor(false)
        Keys.onEscapePressed: event => event.accepted = root.workbench.commands.runKey("Esc")
    }
    ToastArea {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.s16
        anchors.bottomMargin: screens.footerHeight + Theme.s16
        toasts: root.workbench.toasts
    }
    OnDemand {
        id: quitting

        QuitDialog {
            storage: root.workbench.storage
            onDiscardChosen: root.end()
            onExportRequested: exporting.askFor(true)
        }
    }
    FileChooser {
        id: exporting

        property bool thenQuit: false

        function askFor(thenQuit: bool): void {
            exporting.thenQuit = thenQuit;
            exporting.ask("", root.workbench.storage.fileName);
        }

        title: qsTr("Export the conversations")
        purpose: FileChoice.Save
        suffix: "md"
        nameFilters: [qsTr("Markdown (*.md)")]
        onChosen: file => root.workbench.storage.exportTo(file)
    }
    Connections {
        target: root.workbench.storage

        function onExported(): void {
            if (exporting.thenQuit)
                root.end();
        }
    }
    ConversationDialogs {
        anchors.fill: parent
        anchors.bottomMargin: screens.footerHeight + Theme.s16
        files: root.workbench.chat.files
    }
    OnDemand {
        id: palette

        CommandPalette {
            commands: root.workbench.commands
        }
    }
    OnDemand {
        id: sheet

        ShortcutsSheet {
            commands: root.workbench.commands
        }
    }
}
