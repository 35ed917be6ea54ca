// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtCharts
import QtQml
import QtQuick
import Corral.Theme
import Corral.Ui.Monitor

/// A chart with one or two curves: current figures on the left, the curve, and the scale on the right. Without data, one line
/// with the reason.
Item {
    id: root

    required property MonitorController controller
    required property string title
    required property string figure
    required property color tint
    required property int kind
    required property real highest
    required property string highestText
    required property int figureWidth
    required property int scaleWidth
    property string detail
    /// Minimum, mean and maximum of the displayed data.
    property string span
    /// Why there is no figure now.
    property string note
    property bool drawn: true
    property string secondTitle
    property string secondFigure
    property string secondDetail
    property color secondTint
    property int secondKind: -1

    implicitHeight: drawn ? 64 : Math.max(20, noteText.implicitHeight)

    Figure {
        width: root.figureWidth - Theme.s12
        height: root.height
        title: root.title
        figure: root.figure
        detail: root.drawn && root.note.length > 0 ? root.note : root.detail
        span: root.drawn ? root.span : ""
        tint: root.tint
        secondTitle: root.drawn ? root.secondTitle : ""
        secondFigure: root.secondFigure
        secondDetail: root.secondDetail
        secondTint: root.secondTint
    }
    Text {
        id: noteText

        x: root.figureWidth
        width: root.width - x
        visible: !root.drawn
        text: root.note
        font: Theme.body
        color: Theme.textMuted
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
    ChartView {
        id: chart

        x: root.figureWidth
        width: root.width - x - root.scaleWidth
        height: root.height
        visible: root.drawn
        plotArea: Qt.rect(0, 1, Math.max(1, width), Math.max(1, height - 2))
        margins { left: 0; top: 0; right: 0; bottom: 0 }
        legend.visible: false
        backgroundColor: "transparent"
        backgroundRoundness: 0
        dropShadowEnabled: false
        antialiasing: true
        animationOptions: ChartView.NoAnimation

        ValuesAxis {
            id: timeAxis

            min: -60 * root.controller.minutes
            max: 0
            tickCount: root.controller.minutes === 1 ? 7 : 6
            labelsVisible: false
            lineVisible: false
            gridLineColor: Theme.line
        }
        ValuesAxis {
            id: valueAxis

            min: 0
            max: root.highest
            tickCount: 3
            labelsVisible: false
            lineVisible: false
            gridLineColor: Theme.line
        }
        LineSeries {
            id: secondCurve

            axisX: timeAxis
            axisY: valueAxis
            color: root.secondTint
            width: 1.5
        }
        LineSeries {
            id: curve

            axisX: timeAxis
            axisY: valueAxis
            color: root.tint
            width: 1.5
        }
    }
    SeriesFeed {
        controller: root.controller
        kind: root.kind
        series: curve
    }
    Instantiator {
        active: root.secondKind >= 0

        SeriesFeed {
            controller: root.controller
            kind: root.secondKind
            series: secondCurve
        }
    }
    Text {
        x: root.width - root.scaleWidth + Theme.s8
        y: chart.y - 1
        visible: root.drawn
        text: root.highestText
        textFormat: Text.PlainText
        font: Theme.caption
        color: Theme.textFaint
        Accessible.ignored: true
    }
    Text {
        x: root.width - root.scaleWidth + Theme.s8
        y: root.height - height + 1
        visible: root.drawn && root.height >= 2 * height // below the other end of the scale
        text: "0"
        textFormat: Text.PlainText
        font: Theme.caption
        color: Theme.textFaint
        Accessible.ignored: true
    }
}
