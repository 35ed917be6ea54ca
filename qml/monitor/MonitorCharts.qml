// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Monitor

/// The charts with their common time axis, the marks across all of them, and the cross-hair. Left and Right move the
/// cross-hair, Escape hides it.
Control {
    id: root

    required property MonitorController controller

    readonly property real plotX: Theme.s16 + figureWidth
    readonly property real plotWidth: Math.max(1, width - plotX - scaleWidth - Theme.s16)
    readonly property int figureWidth: Math.min(Theme.widened(width < 800 ? 148 : 176), Math.round(width * 0.4))
    readonly property int scaleWidth: Math.max(44, Math.ceil(Math.max(percent.width, gigabytes.width)) + Theme.s8)

    TextMetrics {
        id: percent

        font: Theme.caption
        text: qsTr("%1 %").arg(100)
    }
    TextMetrics {
        id: gigabytes

        font: Theme.caption
        text: qsTr("%1 GB").arg(1024)
    }

    /// The y coordinate of the first chart.
    readonly property real plotY: column.y + (controller.hasGpuCurve ? 0 : gpuRow.height + column.spacing)

    /// One step of the arrow keys is about one sample.
    function step(direction: int): void {
        const from = root.controller.cursor < 0 ? 1 : root.controller.cursor;
        root.controller.cursor = Math.max(0, Math.min(1, from + direction / 60));
    }

    background: Rectangle {
        color: Theme.window
    }
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("Charts of GPU, CPU, memory and tokens per second")
    Accessible.focusable: true
    Keys.onLeftPressed: root.step(-1)
    Keys.onRightPressed: root.step(1)
    Keys.onEscapePressed: event => {
        event.accepted = root.controller.cursor >= 0;
        root.controller.cursor = -1;
    }

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.leftMargin: Theme.s16
        anchors.rightMargin: Theme.s16
        anchors.topMargin: Theme.s12
        spacing: Theme.s12

        FigureChart {
            id: gpuRow

            Layout.fillWidth: true
            Layout.fillHeight: root.controller.hasGpuCurve
            Layout.preferredHeight: root.controller.hasGpuCurve ? 1 : implicitHeight
            controller: root.controller
            figureWidth: root.figureWidth
            scaleWidth: root.scaleWidth
            title: qsTr("GPU")
            figure: root.controller.present.gpu
            span: root.controller.spans.gpu
            detail: root.controller.gpuDetail
            note: root.controller.gpuNote
            drawn: root.controller.hasGpuCurve
            tint: Theme.chartGpu
            kind: SeriesFeed.Gpu
            secondTitle: qsTr("VRAM")
            secondFigure: root.controller.present.vram
            secondDetail: root.controller.vramTotal
            secondTint: Theme.chartVram
            secondKind: SeriesFeed.Vram
            highest: 100
            highestText: qsTr("100 %")
        }
        FigureChart {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 1
            controller: root.controller
            figureWidth: root.figureWidth
            scaleWidth: root.scaleWidth
            title: qsTr("CPU")
            figure: root.controller.present.cpu
            span: root.controller.spans.cpu
            tint: Theme.chartCpu
            kind: SeriesFeed.Cpu
            highest: 100
            highestText: qsTr("100 %")
        }
        FigureChart {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 1
            controller: root.controller
            figureWidth: root.figureWidth
            scaleWidth: root.scaleWidth
            title: qsTr("Memory")
            figure: root.controller.present.memory
            span: root.controller.spans.memory
            detail: root.controller.memoryTotal
            tint: Theme.chartMemory
            kind: SeriesFeed.Memory
            highest: root.controller.memoryTop
            highestText: qsTr("%1 GB").arg(Math.round(highest))
        }
        FigureChart {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 1
            controller: root.controller
            figureWidth: root.figureWidth
            scaleWidth: root.scaleWidth
            title: qsTr("Tokens")
            figure: root.controller.present.tokens
            span: root.controller.spans.tokens
            detail: qsTr("all answers together")
            tint: Theme.chartTokens
            kind: SeriesFeed.Tokens
            highest: root.controller.tokensTop
            highestText: highest
        }
        TimeAxis {
            Layout.leftMargin: root.figureWidth
            Layout.preferredWidth: root.plotWidth
            minutes: root.controller.minutes
            endText: root.controller.endText
            past: root.controller.paused
        }
    }
    Marks {
        x: root.plotX
        y: root.plotY
        width: root.plotWidth
        height: column.y + column.height - y
        marks: root.controller.marks
    }
    CrossHair {
        x: root.plotX
        y: root.plotY
        width: root.plotWidth
        height: column.y + column.height - y
        controller: root.controller
    }
    FocusRing {
        inset: true
        shown: root.visualFocus && root.controller.cursor < 0
    }
}
