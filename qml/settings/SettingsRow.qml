// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Settings

/// One setting: name and explanation on the left, control on the right, error below the control.
FocusScope {
    id: root

    required property SettingsController controller
    required property int key
    required property string group
    required property string title
    required property string explanation
    required property string error
    required property bool isDefault
    required property bool first
    required property bool last
    default property alias control: place.data

    /// The control is below the explanation in any case, and as wide as the row.
    property bool stacked: false
    property real controlHeight: Theme.hit

    readonly property bool narrow: stacked || width < Theme.widened(560)
    readonly property int controlWidth: stacked ? grid.width : Theme.widened(width < 640 ? 240 : 280)

    implicitWidth: 600
    implicitHeight: card.y + card.height

    SectionLabel {
        visible: root.first
        y: Theme.s24
        width: root.width
        text: root.group
    }

    SettingsCard {
        id: card

        y: root.first ? Theme.grown(56, 1) : 0
        width: root.width
        height: grid.implicitHeight + 2 * Theme.s12
        first: root.first
        last: root.last

        GridLayout {
            id: grid

            x: Theme.s16
            y: Theme.s12
            width: parent.width - 2 * Theme.s16
            columns: root.narrow ? 1 : 2
            columnSpacing: Theme.s24
            rowSpacing: Theme.s8

            ColumnLayout {
                Layout.fillWidth: true
                Layout.minimumHeight: root.narrow ? 0 : Theme.hit
                Layout.alignment: Qt.AlignTop
                spacing: 2

                RowLayout {
                    Layout.fillWidth: true
                    Layout.minimumHeight: Theme.grown(18, 1)
                    spacing: Theme.s4

                    Text {
                        Layout.fillWidth: true
                        Layout.maximumWidth: Math.ceil(implicitWidth)
                        text: root.title
                        font: Theme.bodyStrong
                        color: Theme.text
                        wrapMode: Text.Wrap
                        textFormat: Text.PlainText
                    }
                    IconButton {
                        Layout.maximumHeight: Theme.grown(18, 1)
                        Layout.alignment: Qt.AlignTop
                        visible: !root.isDefault
                        iconName: "undo"
                        iconSize: 14
                        text: qsTr("Reset “%1”").arg(root.title)
                        onClicked: root.controller.reset(root.key)
                    }
                }
                Text {
                    Layout.fillWidth: true
                    text: root.explanation
                    font: Theme.body
                    color: Theme.textMuted
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                }
            }

            ColumnLayout {
                Layout.alignment: root.narrow ? Qt.AlignLeft : Qt.AlignTop | Qt.AlignRight
                Layout.minimumWidth: Math.min(root.controlWidth, grid.width)
                Layout.preferredWidth: Math.min(root.controlWidth, grid.width)
                Layout.maximumWidth: root.controlWidth
                spacing: Theme.s4

                Item {
                    id: place

                    Layout.fillWidth: true
                    Layout.preferredHeight: root.controlHeight
                }
                RowLayout {
                    Layout.fillWidth: true
                    visible: note.text.length > 0
                    spacing: Theme.s4

                    AppIcon {
                        Layout.alignment: Qt.AlignTop
                        Layout.topMargin: 1
                        name: "error"
                        size: 14
                        color: Theme.bad
                    }
                    Text {
                        id: note

                        Layout.fillWidth: true
                        text: root.error
                        font: Theme.caption
                        color: Theme.bad
                        wrapMode: Text.Wrap
                        textFormat: Text.PlainText
                        Accessible.role: Accessible.AlertMessage
                        Accessible.name: text
                    }
                }
            }
        }
    }
}
