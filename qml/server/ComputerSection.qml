// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Server

/// The Ollama installation of this machine, and how to install or start it.
Section {
    id: root

    required property ServerController controller

    title: qsTr("Ollama on this machine")

    Repeater {
        model: root.controller.findings

        delegate: FindingRow {
            Layout.fillWidth: true
        }
    }
    Hairline {
        Layout.fillWidth: true
        visible: advice.visible
    }
    Text {
        id: advice

        Layout.fillWidth: true
        visible: text.length > 0
        text: root.controller.advice
        font: Theme.body
        color: Theme.text
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
    CommandBox {
        id: box

        Layout.fillWidth: true
        visible: command.length > 0
        command: root.controller.command
        onCopyRequested: root.controller.copyCommand()

        Connections {
            target: root.controller

            function onCommandCopied() {
                box.confirm();
            }
        }
    }
    AppButton {
        visible: root.controller.siteName.length > 0
        dense: true
        iconName: "external-link"
        text: qsTr("Read more at %1").arg(root.controller.siteName)
        onClicked: Qt.openUrlExternally(root.controller.site)
    }
}
