// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models

/// A field for a model name, with its problem.
Column {
    id: root

    required property ModelsController controller
    property string oldName
    property string server
    property string note
    /// Whether an existing model may be replaced.
    property bool mayReplace: false
    readonly property string newName: field.text.trim()
    readonly property bool changed: newName !== oldName
    readonly property string wrong: changed ? controller.newNameProblem(oldName, newName) : ""
    /// The model that already has the new name; the count makes the binding depend on the list, which may change meanwhile.
    readonly property string taken: changed && wrong.length === 0 && controller.modelCount > 0 ? controller.installedAs(newName, server) : ""
    readonly property bool replaces: mayReplace && taken.length > 0
    readonly property string problem: taken.length > 0 && !mayReplace ? qsTr("There is a model called %1 already.").arg(controller.shown(taken)) : wrong
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
        text: root.problem.length > 0 ? root.problem : root.replaces ? qsTr("%1 exists and will be replaced by this copy. The present one is then lost.").arg(root.controller.shown(root.taken)) : root.note
        font: Theme.caption
        color: root.problem.length > 0 ? Theme.bad : root.replaces ? Theme.warn : Theme.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
