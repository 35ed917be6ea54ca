// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models
import Corral.Ui.Shared

/// The selected model's name, capabilities and actions.
ColumnLayout {
    id: root

    required property ModelsController controller
    readonly property ModelDetails details: controller.details
    readonly property modelObstacles obstacles: details.obstacles
    signal closeRequested
    signal menuRequested(anchor: Item)

    spacing: Theme.s12

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.s4

        Text {
            Layout.fillWidth: true
            text: root.details.shownName
            font: Theme.section
            color: Theme.text
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            maximumLineCount: 2
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        IconButton {
            Layout.alignment: Qt.AlignTop
            iconName: "close"
            text: qsTr("Close the details")
            onClicked: root.closeRequested()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: -Theme.s8
        visible: root.details.serverName.length > 0
        spacing: 6

        AppIcon {
            name: "server"
            size: 14
            color: Theme.textMuted
        }
        Text {
            Layout.fillWidth: true
            text: root.details.serverName
            font: Theme.caption
            color: Theme.textMuted
            elide: Text.ElideMiddle
            textFormat: Text.PlainText
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("On %1").arg(text)
        }
    }
    Flow {
        Layout.fillWidth: true
        visible: root.details.capabilities.length > 0
        spacing: Theme.s4

        Repeater {
            model: root.details.capabilities

            CapabilityChip {
                required property string modelData

                capability: modelData
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.s8

        ExplainedButton {
            visible: root.details.chats
            obstacle: root.obstacles.chat
            dense: true
            iconName: "chat"
            text: qsTr("Chat")
            onClicked: root.controller.chatWith(root.details.name, root.details.server)
        }
        ExplainedButton {
            enabled: !root.details.busy
            obstacle: root.details.loaded ? root.obstacles.unload : root.obstacles.load
            dense: true
            iconName: root.details.loaded ? "unload" : "load"
            text: root.details.loaded ? qsTr("Unload") : qsTr("Load")
            onClicked: root.details.loaded ? root.controller.unload(root.details.name, root.details.server) : root.controller.load(root.details.name, root.details.server)
        }
        ExplainedButton {
            obstacle: root.obstacles.show
            dense: true
            iconName: "workshop"
            text: qsTr("Workshop")
            onClicked: root.controller.openInWorkshop(root.details.name, root.details.server)
        }
        IconButton {
            id: more

            iconName: "more"
            text: qsTr("More for %1").arg(root.details.shownName)
            onClicked: root.menuRequested(more)
        }
    }
}
