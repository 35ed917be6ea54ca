// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models

/// A field for a name, a pasted command or a URL, with the model that it means.
Column {
    id: root

    required property ModelsController controller
    property alias text: field.text
    /// The id of the server that pulls it: one of those with a library.
    property string server
    readonly property var libraries: controller.feed.libraries // a list of strings
    readonly property string modelName: controller.nameFrom(field.text)
    readonly property string problem: controller.pullProblem(field.text)
    signal accepted

    function start(name: string): void {
        field.text = name;
        field.forceActiveFocus();
    }

    spacing: Theme.s8

    Text {
        width: parent.width
        text: qsTr("A name from ollama.com, a GGUF repository such as hf.co/user/model:Q4_K_M, or an “ollama pull” command.")
        font: Theme.body
        color: Theme.textMuted
        lineHeight: 1.25
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    AppTextField {
        id: field

        width: parent.width
        placeholderText: qsTr("llama3.2:3b")
        invalid: root.problem.length > 0
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        Accessible.name: qsTr("Name of the model")
        onAccepted: root.accepted()
    }
    Text {
        width: parent.width
        height: Math.max(implicitHeight, 16)
        text: root.problem.length > 0 ? root.problem : root.controller.modelCount >= 0 ? root.controller.pullNote(field.text, root.server) : ""
        font: Theme.caption
        color: root.problem.length > 0 ? Theme.bad : Theme.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Row {
        visible: root.libraries.length > 1
        spacing: Theme.s8

        Text {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("To")
            font: Theme.body
            color: Theme.textMuted
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        AppComboBox {
            width: Math.min(Theme.widened(280), root.width - label.width - Theme.s8)
            model: root.controller.feed.namesOf(root.libraries)
            currentIndex: root.libraries.indexOf(root.server)
            Accessible.name: qsTr("Server that gets the model")
            onActivated: index => root.server = root.libraries[index]
        }
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
                onClicked: root.start(modelData)
            }
        }
    }
}
