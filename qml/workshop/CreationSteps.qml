// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Workshop

/// The steps of a creation; the current one with its progress.
ListView {
    id: root

    required property CreateStepModel steps

    height: 220
    model: steps
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    onContentHeightChanged: positionViewAtEnd()
    ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Steps")

    delegate: Item {
        id: row

        required property string text
        required property string figures
        required property double progress
        required property int state
        readonly property bool running: state === CreateStepModel.Running

        width: ListView.view.width
        height: row.running ? 40 : 26
        Accessible.role: Accessible.ListItem
        Accessible.name: row.figures.length > 0 ? row.text + ", " + row.figures : row.text

        AppIcon {
            id: icon

            y: 5
            name: row.running ? "clock" : row.state === CreateStepModel.Done ? "check" : "stop"
            size: 16
            color: row.state === CreateStepModel.Done ? Theme.good : Theme.textMuted
        }
        Text {
            anchors.left: icon.right
            anchors.leftMargin: Theme.s8
            anchors.right: figures.left
            anchors.rightMargin: Theme.s8
            y: 4
            text: row.text
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font: Theme.body
            color: row.running ? Theme.text : Theme.textMuted
            Accessible.ignored: true
        }
        Text {
            id: figures

            anchors.right: parent.right
            anchors.rightMargin: Theme.s12
            y: 4
            text: row.figures
            textFormat: Text.PlainText
            font: Theme.body
            color: Theme.textMuted
            Accessible.ignored: true
        }
        ProgressLine {
            anchors.left: icon.right
            anchors.leftMargin: Theme.s8
            anchors.right: parent.right
            anchors.rightMargin: Theme.s12
            y: 28
            visible: row.running
            indeterminate: row.progress < 0
            value: row.progress
        }
    }
}
