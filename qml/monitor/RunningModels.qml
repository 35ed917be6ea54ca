// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Corral.Controls
import Corral.Theme
import Corral.Ui.Monitor

/// The loaded models: their placement on GPU and CPU, and how long they stay.
Rectangle {
    id: root

    required property MonitorController controller

    readonly property RunningModelsModel models: controller.models

    implicitHeight: heading.height + Theme.s12 + (models.count > 0 ? models.count * Theme.grown(36, 1) : Math.max(36, note.implicitHeight)) + Theme.s12
    color: Theme.surface

    Hairline {
        width: parent.width
    }
    Item {
        id: heading

        x: Theme.s16
        y: Theme.s12
        width: parent.width - 2 * x
        height: Theme.grown(28, 1)

        SectionLabel {
            id: label

            text: qsTr("In memory")
        }
        Text {
            anchors.left: label.right
            anchors.leftMargin: Theme.s12
            anchors.baseline: label.baseline
            visible: root.models.count > 0
            text: qsTr("%n loaded · %1", "", root.models.count).arg(root.models.totalSize)
            textFormat: Text.PlainText
            font: Theme.body
            color: Theme.textMuted
        }
    }
    Text {
        id: note

        x: Theme.s16
        anchors.top: heading.bottom
        width: parent.width - 2 * x
        wrapMode: Text.Wrap
        visible: root.models.count === 0
        text: {
            if (!root.controller.online)
                return qsTr("No server answers, so what it has in memory is not known.");
            return root.controller.memoryKnown ? qsTr("No model is loaded. The first question to one loads it.") : qsTr("What the server has in memory is not known: it gives no list.");
        }
        textFormat: Text.PlainText
        font: Theme.body
        color: Theme.textMuted
    }
    ListView {
        id: list

        anchors.top: heading.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        model: root.models
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        T.ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Models in memory")

        delegate: RunningModelRow {
            width: list.width
            selected: ListView.isCurrentItem && list.activeFocus
        }
    }
}
