// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// The footer of an answer: its figures, its actions, and its error if there is one.
ReadingColumn {
    id: root

    required property string figures
    required property string figuresDetail
    required property string text
    required property string errorText
    required property string errorHint
    required property string note
    required property int version
    required property int versions
    required property bool last
    /// The pointer is over the answer.
    property bool pointed: false
    signal copyRequested
    signal retryRequested
    signal editRequested
    signal versionRequested(step: int)

    spaceAbove: Theme.s4

    Column {
        width: root.columnWidth
        spacing: Theme.s8

        ErrorNote {
            visible: root.errorText.length > 0
            width: parent.width
            message: root.errorText
            hint: root.errorHint
            actionText: qsTr("Try again")
            onAction: root.retryRequested()
        }

        Row {
            visible: root.note.length > 0
            width: parent.width
            spacing: Theme.s8

            AppIcon {
                y: 1
                name: "warning"
                size: 14
                color: Theme.warn
            }
            Text {
                width: parent.width - 14 - parent.spacing
                text: root.note
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                font: Theme.caption
                color: Theme.textMuted
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        Row {
            id: line
            readonly property bool revealed: root.last || root.pointed || copy.activeFocus || retry.activeFocus || edit.activeFocus || switcher.hasFocus

            spacing: Theme.s4
            height: Theme.hitDense

            Text {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(implicitWidth), root.columnWidth - buttons.width - line.spacing)
                elide: Text.ElideRight
                rightPadding: Theme.s8
                text: root.text && root.figures ? root.text + " · " + root.figures : root.text + root.figures
                textFormat: Text.PlainText
                font: Theme.caption
                color: Theme.textFaint
                Accessible.role: Accessible.StaticText
                Accessible.name: text

                HoverHandler {
                    id: overFigures
                }

                AppToolTip {
                    visible: overFigures.hovered && root.figuresDetail.length > 0
                    text: root.figuresDetail
                }
            }

            Row {
                id: buttons

                VersionSwitch {
                    id: switcher
                    version: root.version
                    versions: root.versions
                    onRequested: step => root.versionRequested(step)
                }
                IconButton {
                    id: copy
                    opacity: line.revealed ? 1 : 0
                    iconName: "copy"
                    text: qsTr("Copy answer")
                    onClicked: root.copyRequested()
                }
                IconButton {
                    id: retry
                    opacity: line.revealed ? 1 : 0
                    iconName: "retry"
                    text: qsTr("Answer again")
                    onClicked: root.retryRequested()
                }
                IconButton {
                    id: edit
                    opacity: line.revealed ? 1 : 0
                    iconName: "edit"
                    text: qsTr("Edit answer")
                    onClicked: root.editRequested()
                }
            }
        }
    }
}
