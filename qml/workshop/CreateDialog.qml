// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Workshop

/// Creates a model: name, base and quantization, then the progress of the server, step by step.
AppDialog {
    id: root

    required property ModelCreation creation
    readonly property bool choosing: creation.state === ModelCreation.Choosing
    readonly property bool working: creation.state === ModelCreation.Working
    property CreationContent content: CreationContent {
        creation: root.creation
    }
    signal chatRequested(name: string)

    title: choosing ? qsTr("Create a model") : working ? qsTr("Creating %1").arg(creation.name)
        : creation.state === ModelCreation.Created ? qsTr("Created %1").arg(creation.name)
        : creation.state === ModelCreation.Cancelled ? qsTr("Stopped creating %1").arg(creation.name) : qsTr("Couldn't create %1").arg(creation.name)
    width: Math.min(520, parent ? parent.width - 2 * Theme.s24 : 520)
    onOpened: content.begin()

    contentItem: content
    footer: Item {
        implicitHeight: Theme.hit + Theme.s24

        Text {
            anchors.left: parent.left
            anchors.leftMargin: Theme.s24
            anchors.right: buttons.left
            anchors.rightMargin: Theme.s12
            height: Theme.hit
            visible: root.choosing
            verticalAlignment: Text.AlignVCenter
            text: root.creation.obstacle
            textFormat: Text.PlainText
            Accessible.role: Accessible.StaticText
            Accessible.name: text
            wrapMode: Text.Wrap
            font: Theme.caption
            color: Theme.textMuted
        }
        Row {
            id: buttons

            anchors.right: parent.right
            anchors.rightMargin: Theme.s24
            spacing: Theme.s8

            AppButton {
                visible: root.choosing
                text: qsTr("Cancel")
                onClicked: root.reject()
            }
            AppButton {
                visible: root.working
                text: qsTr("Stop")
                onClicked: root.creation.cancel()
            }
            AppButton {
                visible: root.working
                text: qsTr("Continue in the background")
                onClicked: root.close()
            }
            AppButton {
                visible: root.creation.state === ModelCreation.Failed || root.creation.state === ModelCreation.Cancelled
                text: qsTr("Back")
                onClicked: root.creation.revise()
            }
            AppButton {
                visible: root.choosing
                primary: true
                destructive: root.creation.replaces
                enabled: root.creation.canStart
                text: root.creation.replaces ? qsTr("Replace") : qsTr("Create")
                onClicked: root.creation.start()
            }
            AppButton {
                visible: !root.choosing && !root.working
                primary: !chat.visible
                text: qsTr("Close")
                onClicked: root.close()
            }
            AppButton {
                id: chat

                visible: root.creation.state === ModelCreation.Created && root.creation.chats
                primary: true
                iconName: "chat"
                text: qsTr("Chat with it")
                onClicked: {
                    root.close();
                    root.chatRequested(root.creation.name);
                }
            }
        }
    }
}
