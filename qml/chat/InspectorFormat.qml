// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// The format of the answer: text, JSON, or a schema that is typed.
InspectorRow {
    id: root

    required property list<string> choices
    required property int choice

    narrow: false

    Column {
        width: parent.width
        spacing: Theme.s8

        AppComboBox {
            width: Math.min(parent.width, Theme.widened(220))
            model: root.choices
            currentIndex: root.choice
            Accessible.name: root.name
            Accessible.description: root.explanation
            onActivated: index => root.inspector.choose(root.name, index)
        }
        InspectorText {
            width: parent.width
            visible: root.choice === root.choices.length - 1
            text: visible ? root.typed : ""
            code: true
            invalid: root.problem.length > 0
            smallest: Theme.grown(76, 4)
            label: qsTr("JSON Schema")
            explanation: root.explanation
            onTyped: text => {
                if (visible)
                    root.inspector.type(root.name, text);
            }
        }
    }
}
