// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models

/// One pull: name, progress bar, status and actions.
Item {
    id: root

    required property TransferModel transfers
    required property string name
    required property string shownName
    required property string server
    required property int status
    required property double fraction
    required property string detailText
    required property string errorMessage
    required property string errorHint
    required property bool running
    readonly property bool failed: status === TransferModel.Failed
    readonly property bool done: status === TransferModel.Done
    readonly property bool ended: done || failed
    signal renameRequested
    signal menuRequested(anchor: Item, at: point, byKey: bool)

    implicitHeight: column.implicitHeight + 2 * Theme.s8
    Accessible.role: Accessible.ListItem
    Accessible.name: root.shownName
    Keys.onSpacePressed: if (!root.done)
        root.running ? root.transfers.pause(root.name, root.server) : root.transfers.resume(root.name, root.server)
    Keys.onDeletePressed: root.transfers.dismiss(root.name, root.server)
    Keys.onPressed: event => context.handle(event)
    Accessible.description: root.failed ? (root.errorMessage + " " + root.errorHint).trim() : root.detailText

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: buttons.left
        anchors.leftMargin: Theme.s16
        anchors.rightMargin: Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 5

        RowLayout {
            spacing: Theme.s8

            PathText {
                Layout.fillWidth: true
                text: root.shownName
            }
            Text {
                Layout.maximumWidth: implicitWidth
                text: root.detailText
                font: Theme.caption
                color: root.failed ? Theme.bad : root.done ? Theme.good : Theme.textMuted
                textFormat: Text.PlainText
            }
        }
        ProgressLine {
            Layout.fillWidth: true
            visible: !root.done && !(root.failed && root.fraction === 0)
            value: root.fraction
            indeterminate: root.status === TransferModel.Preparing
            tint: root.failed ? Theme.bad : root.running ? Theme.accent : Theme.textFaint
        }
        Text {
            Layout.fillWidth: true
            visible: root.failed
            text: root.errorHint.length > 0 ? root.errorMessage + "\n" + root.errorHint : root.errorMessage
            font: Theme.caption
            color: Theme.textMuted
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.s8
        anchors.verticalCenter: parent.verticalCenter

        IconButton {
            visible: root.failed
            iconName: "edit"
            text: qsTr("Change the name of %1").arg(root.shownName)
            onClicked: root.renameRequested()
        }
        IconButton {
            visible: !root.done
            iconName: root.running ? "pause" : root.failed ? "retry" : "play"
            text: root.running ? qsTr("Pause %1").arg(root.shownName) : root.failed ? qsTr("Try %1 again").arg(root.shownName) : qsTr("Resume %1").arg(root.shownName)
            onClicked: root.running ? root.transfers.pause(root.name, root.server) : root.transfers.resume(root.name, root.server)
        }
        IconButton {
            iconName: root.ended ? "close" : "stop"
            text: root.ended ? qsTr("Dismiss %1").arg(root.shownName) : qsTr("Cancel %1").arg(root.shownName)
            onClicked: root.transfers.dismiss(root.name, root.server)
        }
    }
    KeyboardRing {
        target: root
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => root.menuRequested(root, point.position, false)
    }
    ContextKey {
        id: context

        onAsked: root.menuRequested(root, Qt.point(Theme.s24, root.height - Theme.s8), true)
    }
}
