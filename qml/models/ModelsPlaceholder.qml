// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Ui.Models

/// Replaces an empty table: nothing matches the filter, there are no models yet, or they cannot be fetched.
Item {
    id: root

    required property ModelsController controller
    signal addRequested
    signal clearRequested

    EmptyState {
        anchors.fill: parent
        visible: root.controller.modelCount > 0
        iconName: "search"
        title: qsTr("No model matches “%1”").arg(root.controller.table.filterText)

        AppButton {
            text: qsTr("Clear the filter")
            onClicked: root.clearRequested()
        }
    }
    EmptyState {
        anchors.fill: parent
        visible: root.controller.modelCount === 0 && root.controller.known && root.controller.errorMessage.length === 0
        iconName: "models"
        title: qsTr("No models yet")
        text: pull.visible ? qsTr("A model of three to four billion parameters takes about two gigabytes and runs on most machines.") : root.controller.obstacles.add

        AppButton {
            id: pull

            visible: root.controller.obstacles.add.length === 0
            primary: true
            iconName: "download"
            text: qsTr("Pull a first model")
            onClicked: root.addRequested()
        }
    }
    EmptyState {
        anchors.fill: parent
        visible: root.controller.modelCount === 0 && !root.controller.known && root.controller.errorMessage.length === 0
        iconName: "server"
        title: qsTr("Asking the server for its models…")
    }
    EmptyState {
        anchors.fill: parent
        visible: root.controller.modelCount === 0 && root.controller.errorMessage.length > 0
        iconName: "unlink"
        title: qsTr("Models are shown once the server answers")
    }
}
