// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// An empty conversation: a line about the chosen model and example questions that suit it, or how to get a first model.
Item {
    id: root

    required property ChatController controller
    readonly property bool hasModels: controller.models.count > 0
    /// Models of any server.
    readonly property bool hasChoice: controller.chooser.modelCount > 0
    /// An example was sent.
    signal sent
    /// The banner above the screen or the bar of the server says why, with the button to try again.
    readonly property bool unusable: root.controller.server.unusable.length > 0
    signal chooseRequested
    signal modelsRequested

    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: !root.hasModels
        iconName: "models"
        title: root.unusable ? qsTr("Models are shown once the server answers") : root.hasChoice ? qsTr("No model to chat with on this server") : qsTr("No model to chat with yet")
        text: root.unusable ? "" : root.controller.cannotSendReason

        AppButton {
            primary: true
            visible: root.hasChoice
            text: qsTr("Choose a model")
            onClicked: root.chooseRequested()
        }
        AppButton {
            primary: !root.hasChoice
            visible: root.controller.server.pulls
            text: qsTr("Pull a first model")
            iconName: "download"
            onClicked: root.modelsRequested()
        }
    }

    Flickable {
        anchors.fill: parent
        visible: root.hasModels
        clip: true
        contentHeight: starting.height
        topMargin: Math.max(0, Math.round((height - starting.height) / 2))
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: starting

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(Theme.measure, root.width - 2 * Theme.s24)
            spacing: Theme.s8

            Text {
                width: parent.width
                text: qsTr("Ask %1").arg(root.controller.shownModel)
                textFormat: Text.PlainText
                font: Theme.title
                color: Theme.text
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignHCenter
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            Text {
                width: parent.width
                visible: text.length > 0
                bottomPadding: Theme.s16
                text: root.controller.chosenModel.detail
                textFormat: Text.PlainText
                font: Theme.body
                color: Theme.textMuted
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignHCenter
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            Text {
                width: parent.width
                visible: root.controller.inspector.systemPrompt.length > 0
                bottomPadding: Theme.s16
                text: qsTr("System prompt: %1").arg(root.controller.inspector.systemPrompt)
                textFormat: Text.PlainText
                font: Theme.body
                color: Theme.textMuted
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignHCenter
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            Repeater {
                model: root.controller.chosenModel.suggestions

                Suggestion {
                    required property string modelData

                    width: parent.width
                    text: modelData
                    enabled: root.controller.cannotSendReason.length === 0
                    onClicked: {
                        root.controller.sendExample(modelData);
                        root.sent();
                    }
                }
            }
        }
    }
}
