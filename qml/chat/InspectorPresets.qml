// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Chat

/// The choice of a preset, and what can be done with the present one.
RowLayout {
    id: root

    required property PresetChoice presets
    required property string model
    readonly property bool hasPreset: presets.row > 0

    spacing: Theme.s4

    AppComboBox {
        Layout.fillWidth: true
        Layout.preferredWidth: 100
        model: root.presets.list
        textRole: "display"
        currentIndex: root.presets.row
        displayText: root.presets.differs ? qsTr("%1 (changed)", "a preset").arg(root.presets.name) : currentText
        Accessible.name: qsTr("Preset")
        Accessible.description: qsTr("A named set of a system prompt and options")
        onActivated: index => root.presets.apply(index)
    }
    IconButton {
        id: more

        dense: false
        iconName: "more"
        text: qsTr("More for presets")
        onClicked: menu.open()

        OnDemand {
            id: menu

            AppMenu {
                y: more.height

                AppMenuItem {
                    text: qsTr("Save as preset…")
                    iconName: "save"
                    onTriggered: root.presets.nameRequested(true)
                }
                AppMenuItem {
                    enabled: root.hasPreset
                    text: qsTr("Update preset")
                    iconName: "check"
                    onTriggered: root.presets.update()
                }
                AppMenuItem {
                    enabled: root.hasPreset
                    text: qsTr("Rename preset…")
                    iconName: "edit"
                    onTriggered: root.presets.nameRequested(false)
                }
                AppMenuItem {
                    enabled: root.hasPreset && root.model.length > 0
                    checkable: true
                    checked: root.presets.isDefault
                    text: qsTr("New conversations with this model begin with it")
                    onTriggered: root.presets.isDefault = !root.presets.isDefault
                }
                AppMenuSeparator {}
                AppMenuItem {
                    enabled: root.hasPreset
                    text: qsTr("Delete preset")
                    iconName: "trash"
                    destructive: true
                    onTriggered: root.presets.remove()
                }
            }
        }
    }
}
