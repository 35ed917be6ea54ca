// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// Below a question: its actions, its other versions, and what expands or collapses a long one.
ReadingColumn {
    id: root

    required property string text
    required property bool expanded
    required property int version
    required property int versions
    required property bool last
    /// The pointer is over the question.
    property bool pointed: false
    readonly property bool revealed: root.pointed || root.last || answer.activeFocus || edit.activeFocus || copy.activeFocus || switcher.hasFocus
    signal toggled
    signal copyRequested
    signal editRequested
    signal answerRequested
    signal versionRequested(step: int)

    spaceAbove: 0

    Item {
        width: root.columnWidth
        height: actions.height

        Row {
            id: actions
            anchors.right: parent.right

            IconButton {
                id: answer
                anchors.verticalCenter: parent.verticalCenter
                visible: root.last
                iconName: "retry"
                text: qsTr("Answer this question")
                onClicked: root.answerRequested()
            }
            IconButton {
                id: copy
                anchors.verticalCenter: parent.verticalCenter
                opacity: root.revealed ? 1 : 0
                iconName: "copy"
                text: qsTr("Copy question")
                onClicked: root.copyRequested()
            }
            IconButton {
                id: edit
                anchors.verticalCenter: parent.verticalCenter
                opacity: root.revealed ? 1 : 0
                iconName: "edit"
                text: qsTr("Edit question")
                onClicked: root.editRequested()
            }
            VersionSwitch {
                id: switcher
                anchors.verticalCenter: parent.verticalCenter
                version: root.version
                versions: root.versions
                onRequested: step => root.versionRequested(step)
            }
            AppButton {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.text.length > 0
                flat: true
                text: root.text
                iconName: root.expanded ? "chevron-up" : "chevron-down"
                onClicked: root.toggled()
            }
        }
    }
}
