// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// Says why nothing can be sent, with the buttons that help. What stands elsewhere on the screen is not said again: that the
/// server is unreachable (the banner above the screen, or the bar of the server), and that there is no model yet (the empty conversation).
Rectangle {
    id: root

    required property ChatController controller
    readonly property ChosenModel model: controller.chosenModel
    readonly property bool hasModels: controller.models.count > 0
    readonly property bool saidElsewhere: model.state === ChosenModel.Unreachable || (!hasModels && controller.blank)
    readonly property string reason: controller.running || saidElsewhere ? "" : controller.cannotSendReason
    /// An option is wrong.
    readonly property bool optionHinders: reason.length > 0 && reason === controller.inspector.obstacle
    signal chooseRequested
    signal optionsRequested
    signal pullRequested

    visible: root.reason.length > 0
    implicitHeight: visible ? row.implicitHeight + 2 * Theme.s8 : 0
    radius: Theme.radiusCard
    color: Theme.surface
    border.color: Theme.line
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.reason

    GridLayout {
        id: row

        x: Theme.s12
        width: parent.width - Theme.s12 - Theme.s8
        anchors.verticalCenter: parent.verticalCenter
        // The reason keeps half of the width, else the buttons follow below.
        columns: root.width < Theme.widened(520) ? 1 : 2
        columnSpacing: Theme.s8
        rowSpacing: Theme.s4

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.s8

            AppIcon {
                name: "warning"
                size: 16
                color: Theme.warn
            }
            Text {
                Layout.fillWidth: true
                text: root.reason
                textFormat: Text.PlainText
                font: Theme.body
                color: Theme.text
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                maximumLineCount: 4
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        RowLayout {
            spacing: Theme.s8

            AppButton {
                visible: root.model.state === ChosenModel.NotInstalled && root.controller.server.pulls
                dense: true
                text: qsTr("Pull it")
                Accessible.description: root.controller.shownModel
                onClicked: root.pullRequested()
            }
            AppButton {
                visible: root.hasModels && !root.optionHinders
                dense: true
                text: qsTr("Choose a model")
                onClicked: root.chooseRequested()
            }
            AppButton {
                visible: root.optionHinders
                dense: true
                text: qsTr("Show the options")
                onClicked: root.optionsRequested()
            }
        }
    }
}
