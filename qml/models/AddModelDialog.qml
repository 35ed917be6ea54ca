// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models

/// Takes a name, a command someone pasted or an address, and pulls that model.
AppDialog {
    id: root

    required property ModelsController controller
    readonly property string modelName: controller.nameFrom(field.text)
    readonly property string problem: controller.pullProblem(field.text)

    function ask(): void {
        field.clear();
        root.open();
        field.forceActiveFocus();
    }

    title: qsTr("Add a model")
    acceptText: qsTr("Pull")
    acceptEnabled: modelName.length > 0 && problem.length === 0
    onAccepted: root.controller.pull(root.modelName)

    contentItem: Column {
        spacing: Theme.s8

        Text {
            width: parent.width
            text: qsTr("A name from ollama.com, a GGUF repository such as hf.co/user/model:Q4_K_M, or an “ollama pull” command.")
            font: Theme.body
            color: Theme.textMuted
            lineHeight: 1.25
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }
        AppTextField {
            id: field

            width: parent.width
            placeholderText: qsTr("llama3.2:3b")
            invalid: text.length > 0 && root.problem.length > 0
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            Accessible.name: qsTr("Name of the model")
            onAccepted: if (root.acceptEnabled)
                root.accept()
        }
        Text {
            width: parent.width
            text: field.text.length === 0 ? "" : root.problem.length > 0 ? root.problem : qsTr("Pulls %1").arg(root.modelName)
            font: Theme.caption
            color: root.problem.length > 0 ? Theme.bad : Theme.textMuted
            elide: Text.ElideMiddle
            textFormat: Text.PlainText
        }
        Flow {
            width: parent.width
            spacing: Theme.s8

            Repeater {
                model: root.controller.suggestions

                Chip {
                    required property string modelData

                    interactive: true
                    text: modelData
                    Accessible.name: qsTr("Fill in %1").arg(modelData)
                    onClicked: field.text = modelData
                }
            }
        }
    }
}
