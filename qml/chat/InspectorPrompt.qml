// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The system prompt of the open conversation; kept while it is typed.
Column {
    id: root

    required property Inspector inspector

    function takeFocus(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    spacing: Theme.s4

    SectionLabel {
        width: parent.width
        text: qsTr("System prompt")
    }
    Text {
        width: parent.width
        text: qsTr("The model reads it before every message. Empty: the model's own, if it has one. A change makes the model read the conversation again.")
        font: Theme.caption
        color: Theme.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    InspectorText {
        id: field

        width: parent.width
        text: root.inspector.systemPrompt
        placeholderText: root.inspector.modelPrompt.length > 0 ? root.inspector.modelPrompt : qsTr("You are …")
        label: qsTr("System prompt")
        onTyped: text => root.inspector.systemPrompt = text
    }
    Text {
        width: parent.width
        visible: root.inspector.systemPrompt.length === 0 && root.inspector.modelPrompt.length > 0
        text: qsTr("From the Modelfile")
        font: Theme.caption
        color: Theme.textFaint
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
