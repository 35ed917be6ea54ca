// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Files

/// The content of the file dialog: current folder, common folders, entries, and the name.
ColumnLayout {
    id: root

    required property FileChoice choice
    /// Wide enough for the common folders beside the list.
    property bool wide: true
    readonly property bool saves: choice.purpose === FileChoice.Save

    /// When saving, the name is selected up to its suffix, because users change it; otherwise the list has the focus.
    function begin(): void {
        if (!root.saves) {
            list.forceActiveFocus();
            return;
        }
        const dot = name.text.lastIndexOf(".");
        name.forceActiveFocus();
        name.select(0, dot > 0 ? dot : name.length);
    }

    spacing: Theme.s8

    RowLayout {
        spacing: Theme.s8

        IconButton {
            dense: false
            iconName: "arrow-up"
            text: qsTr("Go to the folder above")
            shortcutText: "Alt+Up"
            onClicked: root.choice.goUp()
        }
        AppTextField {
            Layout.fillWidth: true
            text: root.choice.folder
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            Accessible.name: qsTr("Folder")
            onAccepted: {
                root.choice.goTo(text);
                list.forceActiveFocus();
            }
        }
        IconButton {
            dense: false
            iconName: "plus"
            text: qsTr("New folder")
            onClicked: naming.ask()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.s12

        PlaceList {
            Layout.preferredWidth: 176
            Layout.fillHeight: true
            visible: root.wide
            model: root.choice.places
            folder: root.choice.folder
            onChosen: path => root.choice.goTo(path)
        }
        FileList {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            choice: root.choice
        }
    }
    RowLayout {
        visible: root.choice.purpose !== FileChoice.Folder
        spacing: Theme.s8

        Text {
            text: qsTr("Name")
            textFormat: Text.PlainText
            font: Theme.body
            color: Theme.textMuted
            Accessible.ignored: true
        }
        AppTextField {
            id: name

            Layout.fillWidth: true
            text: root.choice.name
            invalid: root.choice.problem.length > 0
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            Accessible.name: qsTr("Name of the file")
            onTextEdited: root.choice.name = text
            onAccepted: root.choice.accept()
        }
        AppComboBox {
            Layout.maximumWidth: 200
            visible: root.choice.filterTexts.length > 1
            model: root.choice.filterTexts
            currentIndex: root.choice.filterIndex
            Accessible.name: qsTr("Which files are shown")
            onActivated: index => root.choice.filterIndex = index
        }
    }
    Text {
        Layout.fillWidth: true
        visible: root.choice.problem.length > 0
        text: root.choice.problem
        font: Theme.body
        color: Theme.bad
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    FileQuestion {
        id: question

        Layout.fillWidth: true
        choice: root.choice
        onDone: name.forceActiveFocus()
    }

    Shortcut {
        enabled: root.visible
        sequence: "Alt+Up"
        onActivated: root.choice.goUp()
    }
    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+H"
        onActivated: root.choice.showHidden = !root.choice.showHidden
    }
    NewFolderDialog {
        id: naming

        onNamed: name => root.choice.makeFolder(name)
        onClosed: list.forceActiveFocus()
    }
}
