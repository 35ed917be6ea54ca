// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Theme

/// Not a setting, but something to know about Corral, with buttons.
SettingsRow {
    id: root

    required property int fact
    required property list<string> actions

    controlHeight: buttons.height

    Flow {
        id: buttons

        width: parent.width
        spacing: Theme.s8

        Repeater {
            model: root.actions

            AppButton {
                required property int index
                required property string modelData

                text: modelData
                Accessible.description: root.title
                onClicked: root.controller.act(root.fact, index)
            }
        }
    }
}
