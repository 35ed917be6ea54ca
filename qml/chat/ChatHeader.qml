// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The head of the open conversation: the toggle of the list, the title, the model, and the menu of the conversation.
Item {
    id: root

    required property ChatController controller
    readonly property bool narrow: width < Theme.widened(760)
    /// The width of the title, the model and what is told of it.
    readonly property real room: inspect.x - list.x - list.width - 4 * Theme.s4
    /// The conversation is in the list. In the menu, `title` is the menu's own property.
    readonly property bool listed: title.listed
    property bool inspectorShown: false
    signal listRequested
    signal inspectorRequested
    signal systemPromptRequested
    /// The message field gets the focus.
    signal done

    function chooseModel(): void {
        chooser.open();
    }

    function rename(): void {
        title.begin();
    }

    implicitHeight: Theme.grown(52, 1.2)

    IconButton {
        id: list

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.s12
        iconName: "panel-left"
        text: qsTr("Conversations")
        shortcutText: "Ctrl+B"
        onClicked: root.listRequested()
    }
    ChatTitle {
        id: title

        anchors.left: list.right
        anchors.leftMargin: Theme.s4
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.room - chooser.width - facts.width)
        controller: root.controller
        onDone: root.done()
    }
    ModelChooser {
        id: chooser

        anchors.left: title.right
        anchors.leftMargin: Theme.s4
        anchors.verticalCenter: parent.verticalCenter
        width: visible ? implicitWidth : 0
        widest: root.width * (root.narrow ? 0.34 : 0.4)
        controller: root.controller
    }
    ModelFacts {
        id: facts

        anchors.left: chooser.right
        anchors.leftMargin: Theme.s4
        anchors.verticalCenter: parent.verticalCenter
        model: root.controller.chosenModel
        server: root.controller.server
        stateText: chooser.stateText
        brief: root.narrow
    }
    InspectorButton {
        id: inspect

        anchors.right: more.left
        anchors.verticalCenter: parent.verticalCenter
        inspector: root.controller.inspector
        shown: root.inspectorShown
        onRequested: root.inspectorRequested()
    }
    IconButton {
        id: more

        anchors.right: parent.right
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        iconName: "more"
        text: qsTr("More for this conversation")
        onClicked: menu.open()

        OnDemand {
            id: menu

            AppMenu {
                y: more.height

                AppMenuItem {
                    text: qsTr("System prompt…")
                    iconName: "quote"
                    onTriggered: root.systemPromptRequested()
                }
                AppMenuItem {
                    text: root.inspectorShown ? qsTr("Hide the options") : qsTr("Options…")
                    iconName: "panel-right"
                    shortcutText: "Ctrl+I"
                    onTriggered: root.inspectorRequested()
                }
                AppMenuSeparator {}
                AppMenuItem {
                    enabled: root.listed
                    text: qsTr("Rename")
                    iconName: "edit"
                    shortcutText: qsTr("F2")
                    onTriggered: root.rename()
                }
                AppMenuItem {
                    enabled: root.listed
                    text: qsTr("Copy as Markdown")
                    iconName: "copy"
                    onTriggered: root.controller.files.copyConversation()
                }
                AppMenuItem {
                    enabled: root.listed
                    text: qsTr("Export…")
                    iconName: "save"
                    onTriggered: root.controller.files.exporting.begin(root.controller.conversationId)
                }
                AppMenuItem {
                    text: qsTr("Import conversations…")
                    iconName: "folder"
                    onTriggered: root.controller.files.importing.begin()
                }
                AppMenuSeparator {}
                AppMenuItem {
                    enabled: root.listed
                    text: qsTr("Delete")
                    iconName: "trash"
                    destructive: true
                    onTriggered: root.controller.remove(root.controller.conversationId)
                }
            }
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
