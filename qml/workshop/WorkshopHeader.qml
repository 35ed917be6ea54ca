// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Workshop

/// The title row: open, new, save, format, and the main action.
PageHeader {
    id: root

    required property WorkshopController controller
    property bool compact: false
    property alias panelShown: panel.checked
    readonly property bool any: controller.documents.count > 0
    signal openModelRequested
    signal openFileRequested
    signal saveRequested
    signal createRequested

    title: qsTr("Workshop")

    IconButton {
        iconName: "plus"
        text: qsTr("New Modelfile")
        shortcutText: qsTr("Ctrl+Shift+N")
        onClicked: root.controller.newDocument()
    }
    IconButton {
        iconName: "models"
        text: qsTr("Open a model's Modelfile")
        enabled: root.controller.models.length > 0 && root.controller.readObstacle.length === 0
        Accessible.description: root.controller.readObstacle
        onClicked: root.openModelRequested()
    }
    IconButton {
        iconName: "folder"
        text: qsTr("Open a file")
        shortcutText: qsTr("Ctrl+O")
        onClicked: root.openFileRequested()
    }
    IconButton {
        visible: root.any
        iconName: "save"
        text: qsTr("Save")
        shortcutText: qsTr("Ctrl+S")
        onClicked: root.saveRequested()
    }
    IconButton {
        visible: root.any
        iconName: "list"
        text: qsTr("Tidy the text")
        onClicked: root.controller.tidy()
    }
    IconButton {
        id: panel

        visible: root.any
        iconName: "panel-right"
        text: qsTr("Overview")
        shortcutText: qsTr("Ctrl+I")
        checkable: true
        checked: !root.compact
    }
    ExplainedButton {
        visible: root.any
        obstacle: root.controller.createObstacle
        primary: true
        text: qsTr("Create model…")
        onClicked: root.createRequested()
    }
}
