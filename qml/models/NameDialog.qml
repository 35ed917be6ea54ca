// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models

/// Asks for the name of a copy, or for the new name of a model.
AppDialog {
    id: root

    required property ModelsController controller
    property string name
    property bool renames: false
    readonly property string newName: field.text.trim()
    readonly property string problem: newName === name ? "" : controller.newNameProblem(newName)

    function ask(name: string, renames: bool): void {
        if (name.length === 0 || !root.controller.online)
            return;
        root.name = name;
        root.renames = renames;
        field.text = name;
        root.open();
        field.forceActiveFocus();
        field.selectAll();
    }

    title: root.renames ? qsTr("Rename %1").arg(root.name) : qsTr("Copy %1").arg(root.name)
    acceptText: root.renames ? qsTr("Rename") : qsTr("Copy")
    acceptEnabled: newName.length > 0 && newName !== name && problem.length === 0
    onAccepted: root.renames ? root.controller.rename(root.name, root.newName) : root.controller.copy(root.name, root.newName)

    contentItem: Column {
        spacing: Theme.s8

        AppTextField {
            id: field

            width: parent.width
            invalid: root.problem.length > 0
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            Accessible.name: qsTr("New name")
            onAccepted: if (root.acceptEnabled)
                root.accept()
        }
        Text {
            width: parent.width
            text: root.problem.length > 0 ? root.problem : root.renames ? qsTr("The tag :latest is added when there is none.") : qsTr("The copy shares its files with the original and takes no space of its own.")
            font: Theme.caption
            color: root.problem.length > 0 ? Theme.bad : Theme.textMuted
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }
    }
}
