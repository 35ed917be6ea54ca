// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// Shows the model for the next answer, and opens the list of models. Ctrl+L opens it from anywhere.
Item {
    id: root

    required property ChatController controller
    /// The most that it takes of the width.
    property real widest: 400
    /// What the dot of the chip says, with the server where there are several.
    readonly property string stateText: root.told(root.controller.chosenModel.stateText, root.controller.server.toldName)
    readonly property bool choosable: root.controller.chooser.modelCount > 0

    function told(state: string, server: string): string {
        return state.length > 0 && server.length > 0 ? qsTr("%1: %2", "a server and its state").arg(server).arg(state) : state;
    }

    function open(): void {
        if (root.choosable)
            popup.open();
    }

    function choose(name: string, serverId: string): void {
        root.controller.choose(name, serverId);
        popup.close();
    }

    implicitWidth: Math.ceil(button.chip.widthIn(root.widest - button.leftPadding - button.rightPadding) + button.leftPadding + button.rightPadding)
    implicitHeight: button.implicitHeight
    visible: root.choosable || root.controller.shownModel.length > 0

    AppButton {
        id: button

        readonly property ModelChip chip: contentItem as ModelChip

        width: root.width
        flat: true
        leftPadding: Theme.s8
        rightPadding: Theme.s8
        text: root.controller.shownModel || qsTr("Choose a model")
        Accessible.name: qsTr("Model: %1").arg(text)
        Accessible.description: tip.text
        onClicked: root.open()

        contentItem: ModelChip {
            name: button.text
            model: root.controller.chosenModel
            notReady: root.controller.server.notReady
        }

        HoverTip {
            id: tip

            control: button
            shown: button.hovered && !popup.opened
            text: root.stateText
        }
    }

    OnDemand {
        id: popup

        Popup {
            id: list

            /// Maximum height, down to the bottom of the window.
            property real spaceBelow: 420

            y: button.height + Theme.s4
            width: 340
            height: Math.min(list.spaceBelow, implicitHeight)
            margins: Theme.s8
            padding: Theme.s8
            modal: true
            dim: false
            focus: true
            background: PopupFrame {}
            onAboutToShow: list.spaceBelow = Math.max(160, root.Window.window.height - root.mapToItem(null, 0, button.height).y - Theme.s24)
            onVisibleChanged: if (visible)
                (list.contentItem as ModelChooserList).begin()

            contentItem: ModelChooserList {
                controller: root.controller
                onChosen: (name, serverId) => root.choose(name, serverId)
            }
        }
    }
}
