// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Ui.Workshop

/// The screen while no document is open: the three ways to start.
EmptyState {
    id: root

    required property WorkshopController controller
    readonly property bool offersModels: controller.models.length > 0 && controller.readObstacle.length === 0
    signal openModelRequested
    signal openFileRequested

    iconName: "workshop"
    title: qsTr("Make a model of your own")
    text: offersModels
        ? qsTr("A Modelfile says which model to start from, how it behaves and what it is told. Begin with one that is installed, with a file, or with a few lines.")
        : qsTr("A Modelfile says which model to start from, how it behaves and what it is told. Begin with a file, or with a few lines.")

    AppButton {
        visible: root.offersModels
        primary: true
        text: qsTr("Open a model's Modelfile")
        onClicked: root.openModelRequested()
    }
    AppButton {
        text: qsTr("Open a file…")
        onClicked: root.openFileRequested()
    }
    AppButton {
        text: qsTr("New Modelfile")
        primary: !root.offersModels
        onClicked: root.controller.newDocument()
    }
}
