// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Workshop

/// The files that creating a model sends, and where; unusual ones are marked and need consent.
Column {
    id: root

    required property CreationFiles files
    /// The height for the list in a low window.
    readonly property real maxHeight: Math.max(48, Math.min(132, Window.height - 430))

    spacing: Theme.s8

    Text {
        width: parent.width
        text: root.files.summary
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        font: Theme.body
        color: Theme.text
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Rectangle {
        width: parent.width
        height: Math.min(list.contentHeight, root.maxHeight) + 2
        visible: root.files.count > 0
        radius: Theme.radius
        color: "transparent"
        border.width: 1
        border.color: list.activeFocus ? Theme.accent : Theme.line

        ListView {
            id: list

            anchors.fill: parent
            anchors.margins: 1
            model: root.files
            clip: true
            activeFocusOnTab: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            Keys.onUpPressed: bar.decrease()
            Keys.onDownPressed: bar.increase()
            ScrollBar.vertical: AppScrollBar {
                id: bar
            }
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Files that are sent")

            delegate: Item {
                id: row

                required property string instruction
                required property string path
                required property string size
                required property string consentReason

                width: ListView.view.width
                height: words.implicitHeight + Theme.s12
                Accessible.role: Accessible.ListItem
                Accessible.name: row.instruction + ", " + row.path + (row.size.length > 0 ? ", " + row.size : "") + (row.consentReason.length > 0 ? ", " + row.consentReason : "")

                AppIcon {
                    id: icon

                    x: Theme.s8
                    y: Theme.s8
                    visible: row.consentReason.length > 0
                    name: "warning"
                    size: 16
                    color: Theme.warn
                }
                Column {
                    id: words

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.s32
                    anchors.right: figure.left
                    anchors.rightMargin: Theme.s8
                    y: Theme.s8 - 2
                    spacing: 2

                    Text {
                        width: parent.width
                        text: row.path
                        textFormat: Text.PlainText
                        wrapMode: Text.WrapAnywhere
                        font: Theme.body
                        color: Theme.text
                        Accessible.ignored: true
                    }
                    Text {
                        width: parent.width
                        text: row.consentReason.length > 0 ? row.instruction + " · " + row.consentReason : row.instruction
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
                        font: Theme.caption
                        color: row.consentReason.length > 0 ? Theme.warn : Theme.textMuted
                        Accessible.ignored: true
                    }
                }
                Text {
                    id: figure

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.s12
                    anchors.baseline: words.top
                    anchors.baselineOffset: words.children[0].baselineOffset
                    text: row.size
                    textFormat: Text.PlainText
                    font: Theme.body
                    color: Theme.textMuted
                    Accessible.ignored: true
                }
            }
        }
    }
    AppCheckBox {
        width: parent.width
        visible: root.files.question.length > 0
        text: root.files.question
        checked: root.files.agreed
        Accessible.name: text
        onToggled: {
            root.files.agreed = checked;
            checked = Qt.binding(() => root.files.agreed);
        }
    }
}
