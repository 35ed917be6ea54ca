// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models

/// A field for the name of a model, and what is wrong with what stands in it.
Column {
    id: root

    required property ModelsController controller
    property string oldName
    property string note
    readonly property string newName: field.text.trim()
    readonly property string problem: newName === oldName ? "" : controller.newNameProblem(newName)
    signal accepted

    function start(name: string): void {
        root.oldName = name;
        field.text = name;
        field.forceActiveFocus();
        field.selectAll();
    }

    spacing: Theme.s8

    AppTextField {
        id: field

        width: parent.width
        invalid: root.problem.length > 0
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        Accessible.name: qsTr("New name")
        onAccepted: root.accepted()
    }
    Text {
        width: parent.width
        text: root.problem.length > 0 ? root.problem : root.note
        font: Theme.caption
        color: root.problem.length > 0 ? Theme.bad : Theme.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
