// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Theme

/// A figure, with size by importance: label, value and a detail. The bar has the colour of its curve.
Item {
    id: root

    required property string title
    required property string figure
    required property color tint
    property string detail
    property string span
    property string secondTitle
    property string secondFigure
    property string secondDetail
    property color secondTint

    readonly property bool isLow: height < Theme.grown(76, 4)
    readonly property bool isOneLine: height < Theme.grown(36, 1.6)
    /// A low figure has room for its detail.
    readonly property bool hasDetail: !isLow || height >= Theme.grown(54, 3)
    readonly property font big: Qt.font({ family: Theme.title.family, pixelSize: Theme.scaled(isLow ? 16 : 20), weight: Font.DemiBold })

    Accessible.role: Accessible.StaticText
    Accessible.name: title + " " + figure + " " + detail + " " + span + " " + secondTitle + " " + secondFigure + " " + secondDetail

    ColumnLayout {
        objectName: "figure"
        width: parent.width
        spacing: 0

        FigureTitle {
            text: root.isOneLine && root.figure.length > 0 ? root.title + " " + root.figure : root.title
            tint: root.tint
        }
        Text {
            Layout.fillWidth: true
            visible: root.figure.length > 0 && !root.isOneLine
            text: root.figure
            font: root.big
            color: Theme.text
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        FigureDetail {
            visible: text.length > 0 && root.hasDetail && !(root.isLow && root.secondTitle.length > 0)
            maximumLineCount: root.isLow ? 1 : 2
            text: root.detail
        }
        FigureDetail {
            visible: text.length > 0 && !root.isLow
            maximumLineCount: root.height < Theme.grown(104, 5.5) ? 1 : 2
            text: root.span
        }
        FigureTitle {
            Layout.topMargin: root.isLow ? 0 : Theme.s4
            visible: root.secondTitle.length > 0 && root.secondFigure.length > 0 && root.height >= Theme.grown(28, 1.3)
            text: root.isLow ? root.secondTitle + " " + root.secondFigure : root.secondTitle
            tint: root.secondTint
        }
        FigureDetail {
            visible: root.secondFigure.length > 0 && root.secondTitle.length > 0 && !root.isLow
            text: root.secondFigure + " " + root.secondDetail
            color: Theme.text
        }
    }
}
