// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Theme
import Corral.Ui.Monitor

/// The values of all charts at one time.
Rectangle {
    id: root

    required property string time
    required property string mark
    required property monitorFigures figures

    implicitWidth: column.implicitWidth + 2 * Theme.s12
    implicitHeight: column.implicitHeight + 2 * Theme.s8
    radius: Theme.radius
    color: Theme.raised
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.ToolTip
    Accessible.name: time + " " + mark + " " + figures.summary

    ColumnLayout {
        id: column

        anchors.centerIn: parent
        spacing: Theme.s4

        Text {
            text: root.time
            textFormat: Text.PlainText
            font: Theme.bodyStrong
            color: Theme.text
            Accessible.ignored: true
        }
        Text {
            Layout.maximumWidth: 220
            visible: text.length > 0
            text: root.mark
            font: Theme.caption
            color: Theme.textMuted
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        ReadoutLine {
            name: qsTr("GPU")
            figure: root.figures.gpu
            tint: Theme.chartGpu
        }
        ReadoutLine {
            name: qsTr("VRAM")
            figure: root.figures.vram
            tint: Theme.chartVram
        }
        ReadoutLine {
            name: qsTr("CPU")
            figure: root.figures.cpu
            tint: Theme.chartCpu
        }
        ReadoutLine {
            name: qsTr("Memory")
            figure: root.figures.memory
            tint: Theme.chartMemory
        }
        ReadoutLine {
            name: qsTr("Tokens")
            figure: root.figures.tokens
            tint: Theme.chartTokens
        }
    }
}
