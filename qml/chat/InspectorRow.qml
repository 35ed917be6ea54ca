// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// One option: its name, meaning and range, the control, the value that applies with its source, and what is wrong with it.
FocusScope {
    id: root

    required property Inspector inspector
    required property string name
    required property string section
    required property string meaning
    required property string range
    required property string typed
    required property bool isSet
    required property string present
    required property string problem
    required property string warning
    required property string obstacle
    required property string reloadNote
    required property bool first
    /// All of it, for the accessible description of the control.
    required property string explanation
    readonly property bool wrong: problem.length > 0
    readonly property bool doubtful: !wrong && obstacle.length === 0 && warning.length > 0
    readonly property string remark: problem || obstacle || warning || (isSet ? reloadNote : "")
    readonly property color remarkColor: wrong ? Theme.bad : doubtful ? Theme.warn : Theme.textMuted
    /// The control is so narrow that the value that applies has room beside it.
    property bool narrow: true
    property real controlWidth: Theme.widened(120)
    default property alias control: place.data

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: parent.width
        spacing: 2

        SectionLabel {
            Layout.fillWidth: true
            Layout.topMargin: Theme.s24
            visible: root.first
            text: root.section
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.s12
            Layout.minimumHeight: Theme.hitDense
            spacing: Theme.s4

            Text {
                Layout.maximumWidth: Math.ceil(implicitWidth)
                Layout.fillWidth: true
                text: root.name
                font: root.isSet ? Theme.bodyStrong : Theme.body
                color: root.isSet ? Theme.accent : Theme.text
                elide: Text.ElideRight
                textFormat: Text.PlainText
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            AppIcon {
                id: reload

                visible: root.reloadNote.length > 0
                name: "load"
                size: 14
                color: Theme.textFaint

                HoverHandler {
                    id: reloadHover
                }
                HoverTip {
                    shown: reloadHover.hovered
                    text: root.reloadNote
                }
            }
            Text {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                text: root.range
                font: Theme.caption
                color: Theme.textFaint
                elide: Text.ElideRight
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            IconButton {
                visible: root.isSet
                iconName: "undo"
                iconSize: 14
                text: qsTr("Reset %1").arg(root.name)
                onClicked: root.inspector.reset(root.name)
            }
        }
        Text {
            Layout.fillWidth: true
            text: root.meaning
            font: Theme.caption
            color: Theme.textMuted
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: 2
            columns: root.narrow ? 2 : 1
            columnSpacing: Theme.s8
            rowSpacing: 2

            Item {
                id: place

                Layout.fillWidth: !root.narrow
                Layout.preferredWidth: root.narrow ? Math.min(root.controlWidth, root.width / 2) : -1
                implicitHeight: childrenRect.height
                enabled: root.obstacle.length === 0
            }
            Text {
                Layout.fillWidth: true
                visible: text.length > 0
                text: root.present
                font: Theme.caption
                color: root.isSet ? Theme.text : Theme.textFaint
                wrapMode: root.narrow ? Text.Wrap : Text.NoWrap
                maximumLineCount: root.narrow ? 3 : 1
                elide: Text.ElideRight
                textFormat: Text.PlainText
                Accessible.role: Accessible.StaticText
                Accessible.name: root.name + ": " + text
            }
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.remark.length > 0
            spacing: Theme.s4

            AppIcon {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: 1
                name: root.wrong ? "error" : root.doubtful ? "warning" : "info"
                size: 14
                color: root.remarkColor
            }
            Text {
                Layout.fillWidth: true
                text: root.remark
                font: Theme.caption
                color: root.remarkColor
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.role: root.wrong ? Accessible.AlertMessage : Accessible.StaticText
                Accessible.name: text
            }
        }
    }
}
