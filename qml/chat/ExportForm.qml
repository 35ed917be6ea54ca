// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The format of an export, and what of a conversation is exported.
Column {
    id: root

    required property ConversationExport exporting
    readonly property list<string> explanations: [qsTr("For reading and editing. A few details are not in it: figures, errors and pictures."), qsTr("Everything, for importing it again without loss."), qsTr("One file for any browser, which loads nothing."), qsTr("For printing and passing on.")]

    function takeKeys(): void {
        format.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.s12
    topPadding: Theme.s4

    AppComboBox {
        id: format

        width: parent.width
        model: [qsTr("Markdown"), qsTr("JSON"), qsTr("HTML"), qsTr("PDF")]
        currentIndex: root.exporting.format
        Accessible.name: qsTr("Format")
        Accessible.description: explanation.text
        onActivated: index => root.exporting.format = index
    }
    Text {
        id: explanation

        width: parent.width
        text: root.explanations[root.exporting.format] + (root.exporting.intoFolder ? " " + qsTr("Each conversation gets a file in a folder.") : "")
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        font: Theme.body
        color: Theme.textMuted
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    AppCheckBox {
        visible: root.exporting.branched
        text: qsTr("Only the branch that is shown")
        checked: root.exporting.onlyShown
        onToggled: root.exporting.onlyShown = checked
    }
}
