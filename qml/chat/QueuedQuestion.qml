// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme

/// A question that waits for the end of the answer: its first lines, and the buttons to send it now and to take it back.
Rectangle {
    id: root

    required property int index
    required property string beginning
    /// No answer is being generated.
    required property bool waiting
    required property bool sendable
    readonly property bool hasKeys: take.activeFocus || send.activeFocus
    signal sendRequested
    signal takeBackRequested

    implicitHeight: row.implicitHeight + 2 * Theme.s8
    radius: Theme.radiusCard
    color: Theme.surface
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Queued question: %1").arg(root.beginning)

    RowLayout {
        id: row

        x: Theme.s12
        width: parent.width - Theme.s12 - Theme.s8
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.s8

        AppIcon {
            name: "clock"
            size: 16
            color: Theme.textMuted
        }
        Text {
            Layout.fillWidth: true
            text: root.beginning
            textFormat: Text.PlainText
            font: Theme.body
            color: Theme.text
            wrapMode: Text.Wrap
            elide: Text.ElideRight
            maximumLineCount: 2
            Accessible.ignored: true
        }
        AppButton {
            id: take

            dense: true
            flat: true
            text: qsTr("Take back")
            Accessible.description: root.beginning
            onClicked: root.takeBackRequested()
        }
        AppButton {
            id: send

            dense: true
            text: root.waiting ? qsTr("Send") : qsTr("Send now")
            enabled: root.sendable
            Accessible.description: root.waiting ? root.beginning : qsTr("Stops the answer and sends: %1").arg(root.beginning)
            onClicked: root.sendRequested()
        }
    }
}
