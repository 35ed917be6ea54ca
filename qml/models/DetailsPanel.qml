// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models

/// The details of the selected model, in tabs.
Rectangle {
    id: root

    required property ModelsController controller
    readonly property ModelDetails details: controller.details
    signal closeRequested
    signal menuRequested(anchor: Item)

    color: Theme.surface

    EmptyState {
        anchors.fill: parent
        visible: root.details.state === ModelDetails.Nothing
        iconName: "panel-right"
        title: qsTr("No model is selected")
        text: qsTr("Choose one in the table to see its parameters, prompt, licence and Modelfile.")
    }

    ColumnLayout {
        anchors.fill: parent
        visible: root.details.state !== ModelDetails.Nothing
        spacing: 0

        DetailsHeader {
            Layout.fillWidth: true
            Layout.margins: Theme.s16
            Layout.topMargin: Theme.s12
            Layout.bottomMargin: Theme.s8
            controller: root.controller
            onCloseRequested: root.closeRequested()
            onMenuRequested: anchor => root.menuRequested(anchor)
        }
        SheetTabs {
            id: tabs

            Layout.fillWidth: true
            Layout.leftMargin: Theme.s8 + 1
            Layout.rightMargin: Theme.s8
            visible: root.details.state !== ModelDetails.ListOnly
            Accessible.name: qsTr("Parts of the details")
            model: [qsTr("Overview"), qsTr("Parameters"), qsTr("Prompt"), qsTr("Modelfile"), qsTr("Licence"), qsTr("Values")]
        }
        Hairline {
            Layout.fillWidth: true
        }
        ErrorNote {
            Layout.fillWidth: true
            Layout.margins: Theme.s12
            visible: root.details.state === ModelDetails.Failed
            message: root.details.errorMessage
            hint: root.details.errorHint
            actionText: qsTr("Try again")
            onAction: root.controller.refresh()
        }
        ProgressLine {
            Layout.fillWidth: true
            implicitHeight: 2
            visible: root.details.state === ModelDetails.Loading
            indeterminate: true
        }
        Text {
            Layout.fillWidth: true
            Layout.margins: Theme.s16
            Layout.bottomMargin: 0
            visible: root.details.state === ModelDetails.ListOnly
            text: root.details.obstacles.show
            font: Theme.body
            color: Theme.textMuted
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        StackLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            currentIndex: tabs.visible ? tabs.current : 0

            FactSheet {
                facts: root.details.overview
                Accessible.name: qsTr("Overview")
            }
            FactSheet {
                facts: root.details.parameters
                emptyText: qsTr("The model sets none: the server's defaults apply.")
                Accessible.name: qsTr("Parameters")
            }
            PromptSheet {
                details: root.details
                onCopyRequested: text => root.controller.copyText(text)
            }
            TextSheet {
                name: qsTr("Modelfile")
                text: root.details.beginningOf(root.details.modelfileText)
                emptyText: qsTr("The server provides no Modelfile.")
                onCopyRequested: root.controller.copyText(root.details.modelfileText)
            }
            TextSheet {
                name: qsTr("Licence")
                text: root.details.beginningOf(root.details.licenseText)
                emptyText: qsTr("The model has no licence text.")
                code: false
                onCopyRequested: root.controller.copyText(root.details.licenseText)
            }
            FactSheet {
                facts: root.details.info
                labelWidth: Math.round(root.width * 0.5)
                emptyText: qsTr("The server provides no values.")
                Accessible.name: qsTr("Values")
            }
        }
    }
    Hairline {
        vertical: true
        height: parent.height
    }
}
