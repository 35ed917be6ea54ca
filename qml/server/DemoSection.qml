// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// Starts the demo, and ends it.
Section {
    id: root

    required property ServerController controller

    title: qsTr("Demo")

    RowLayout {
        spacing: Theme.s16

        Text {
            Layout.fillWidth: true
            text: qsTr("A server inside Corral with made-up models and answers, to look around without Ollama.")
            font: Theme.body
            color: Theme.textMuted
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }
        AppButton {
            iconName: root.controller.demo ? "" : "demo"
            text: root.controller.demo ? qsTr("Leave the demo") : qsTr("Explore with the demo server")
            onClicked: root.controller.demo ? root.controller.demoLeft() : root.controller.demoRequested()
        }
    }
}
