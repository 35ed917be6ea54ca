// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// The first start without a server: what was looked for and where, how to get Ollama here, and three ways on.
Flickable {
    id: root

    required property ServerController controller

    contentHeight: page.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Welcome")

    Item {
        id: page

        width: root.width
        height: Math.max(column.implicitHeight + 2 * Theme.s32, root.height)

        ColumnLayout {
            id: column

            anchors.centerIn: parent
            width: Math.min(620, parent.width - 2 * Theme.s24)
            spacing: Theme.s12

            AppIcon {
                name: "corral"
                size: 40
                color: Theme.accent
            }
            Text {
                Layout.fillWidth: true
                text: qsTr("Welcome to Corral")
                textFormat: Text.PlainText
                font.family: Theme.family
                font.pixelSize: 26
                font.weight: Font.DemiBold
                color: Theme.text
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Text {
                Layout.fillWidth: true
                text: qsTr("Corral is a workbench for language models that run with Ollama. It looked for an Ollama server and found none yet.")
                font: Theme.reading
                color: Theme.textMuted
                lineHeight: 1.35
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            Text {
                Layout.fillWidth: true
                visible: text.length > 0
                text: root.controller.environmentProblem
                font: Theme.body
                color: Theme.text
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            WelcomeFindings {
                Layout.fillWidth: true
                Layout.topMargin: Theme.s8
                controller: root.controller
            }
            WelcomeAdvice {
                Layout.fillWidth: true
                visible: root.controller.advice.length > 0
                controller: root.controller
            }
            WelcomeChoices {
                Layout.fillWidth: true
                Layout.topMargin: Theme.s8
                controller: root.controller
            }
        }
    }
}
