// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// A field for the name of a preset, with its problem.
Column {
    id: root

    property string problem
    readonly property string name: field.text.trim()
    signal accepted

    function start(name: string): void {
        field.text = name;
        field.forceActiveFocus();
        field.selectAll();
    }

    spacing: Theme.s8

    AppTextField {
        id: field

        width: parent.width
        invalid: root.problem.length > 0
        maximumLength: 80
        Accessible.name: qsTr("Name of the preset")
        onAccepted: root.accepted()
    }
    Text {
        width: parent.width
        text: root.problem.length > 0 ? root.problem : qsTr("It keeps the system prompt and the options that are set here.")
        font: Theme.caption
        color: root.problem.length > 0 ? Theme.bad : Theme.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
