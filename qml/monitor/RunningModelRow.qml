// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme

/// One loaded model.
Rectangle {
    id: root

    required property string name
    required property string size
    required property real gpuShare
    required property string placement
    required property string context
    required property string timeLeft
    required property string expiresAt
    required property string summary
    property bool selected: false

    implicitHeight: Theme.grown(36, 1)
    color: selected ? Theme.selected : hover.hovered ? Theme.hover : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: summary

    HoverHandler {
        id: hover
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.s16
        anchors.rightMargin: Theme.s16
        spacing: Theme.s16

        PathText {
            Layout.fillWidth: true
            Layout.minimumWidth: Math.min(implicitWidth, Theme.widened(120))
            text: root.name
        }
        Text {
            Layout.preferredWidth: Theme.widened(64)
            text: root.size
            textFormat: Text.PlainText
            font: Theme.body
            color: Theme.text
            horizontalAlignment: Text.AlignRight
            Accessible.ignored: true
        }
        SplitBar {
            visible: root.width >= Theme.widened(480)
            Layout.preferredWidth: root.width < 1000 ? 80 : 160
            share: root.gpuShare
        }
        Text {
            Layout.preferredWidth: Theme.widened(152)
            Layout.minimumWidth: Theme.widened(80)
            text: root.placement
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font: Theme.body
            color: Theme.textMuted
            Accessible.ignored: true
        }
        Text {
            Layout.preferredWidth: Math.max(88, Math.ceil(implicitWidth))
            visible: root.width >= Theme.widened(720)
            text: root.context.length > 0 ? qsTr("context %1").arg(root.context) : ""
            textFormat: Text.PlainText
            font: Theme.body
            color: Theme.textMuted
            Accessible.ignored: true
        }
        Text {
            Layout.preferredWidth: Math.max(root.width < 720 ? 80 : 110, Math.ceil(implicitWidth))
            text: root.timeLeft
            textFormat: Text.PlainText
            font: Theme.body
            color: Theme.textMuted
            horizontalAlignment: Text.AlignRight
            Accessible.ignored: true

            HoverHandler {
                id: timeHover
            }
            AppToolTip {
                visible: timeHover.hovered && root.expiresAt.length > 0
                text: qsTr("Unloaded at %1 unless it is used before").arg(root.expiresAt)
            }
        }
    }
}
