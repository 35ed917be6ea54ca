// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme
import Corral.Ui.Monitor

/// The monitor screen: the machine's figures over time, and the loaded models below.
Rectangle {
    id: root

    required property MonitorController controller

    readonly property int modelsHeight: Math.min(models.implicitHeight, Math.max(Theme.grown(112, 3), height / 3))

    color: Theme.window

    PageHeader {
        id: header

        width: parent.width
        title: qsTr("Monitor")

        RangeChoice {
            controller: root.controller
        }
        IconButton {
            iconName: root.controller.paused ? "play" : "pause"
            text: root.controller.paused ? qsTr("Resume the charts") : qsTr("Pause the charts")
            onClicked: root.controller.paused = !root.controller.paused
        }
        IconButton {
            id: saveButton

            iconName: "save"
            text: qsTr("Save figures or picture")
            onClicked: saveMenu.popup(saveButton, 0, saveButton.height + Theme.s4)
        }
    }
    MonitorCharts {
        id: charts

        anchors.top: header.bottom
        anchors.bottom: models.top
        anchors.bottomMargin: Theme.s8
        width: parent.width
        focus: true
        controller: root.controller
    }
    RunningModels {
        id: models

        anchors.bottom: parent.bottom
        width: parent.width
        height: root.modelsHeight
        controller: root.controller
    }

    AppMenu {
        id: saveMenu

        AppMenuItem {
            text: qsTr("Save figures as CSV…")
            iconName: "file"
            onTriggered: csvDialog.askForPlace()
        }
        AppMenuItem {
            text: qsTr("Save picture as PNG…")
            iconName: "image"
            onTriggered: pictureDialog.askForPlace()
        }
    }
    SaveDialog {
        id: csvDialog

        suffix: "csv"
        controller: root.controller
        title: qsTr("Save the figures")
        onChosen: file => root.controller.saveCsv(file)
    }
    SaveDialog {
        id: pictureDialog

        suffix: "png"
        controller: root.controller
        title: qsTr("Save the picture")
        onChosen: file => charts.grabToImage(result => root.controller.savePicture(result.image, file))
    }
}
