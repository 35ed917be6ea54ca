// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The questions that wait for the end of the answer, in order, above the message field. Many of them scroll.
FocusScope {
    id: root

    required property ChatController controller
    readonly property QuestionQueue queue: controller.queue
    /// The most that it takes of the height.
    property real tallest: 220
    /// The message field gets the focus: a question was sent or taken back.
    signal done
    signal sent
    readonly property bool scrolls: column.height > root.tallest

    visible: root.queue.count > 0
    implicitHeight: visible ? Math.min(tallest, column.height) : 0

    Connections {
        target: root.queue

        /// The answer has ended, and a question whose button has the focus is sent.
        function onRowsAboutToBeRemoved(parent: var, first: int): void {
            if ((cards.itemAt(first) as QueuedQuestion).hasKeys)
                root.done();
        }
    }
    AppScrollView {
        anchors.fill: parent
        contentWidth: availableWidth
        contentHeight: column.height
        ScrollBar.horizontal.policy: ScrollBar.AlwaysOff

        Column {
            id: column

            // Beside the scroll bar, if there is one.
            width: root.width - (root.scrolls ? Theme.s12 : 0)
            spacing: Theme.s4

            Text {
                width: parent.width
                leftPadding: Theme.s12
                rightPadding: Theme.s12
                text: root.queue.waiting ? qsTr("Not sent, because the answer did not end normally.") : qsTr("Sent when the answer is complete.")
                textFormat: Text.PlainText
                font: Theme.caption
                color: root.queue.waiting ? Theme.warn : Theme.textMuted
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            Repeater {
                id: cards

                model: root.queue

                QueuedQuestion {
                    width: column.width
                    waiting: root.queue.waiting
                    sendable: root.controller.cannotSendReason.length === 0
                    onSendRequested: {
                        root.done();
                        root.queue.send(index);
                        root.sent();
                    }
                    onTakeBackRequested: {
                        root.done();
                        root.queue.takeBack(index);
                    }
                }
            }
        }
    }
}
