// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls

/// Shortcuts to common folders.
ListView {
    id: root

    property string folder
    signal chosen(path: string)

    clip: true
    spacing: 2
    activeFocusOnTab: true
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Places")

    delegate: AppItemDelegate {
        id: row

        required property string name
        required property string path

        width: ListView.view.width
        text: row.name
        highlighted: root.folder === row.path
        Accessible.name: row.name
        Accessible.description: row.path
        Keys.onReturnPressed: root.chosen(row.path)
        Keys.onEnterPressed: root.chosen(row.path)
        onClicked: root.chosen(row.path)

        FocusRing {
            shown: root.activeFocus && row.ListView.isCurrentItem
            inset: true
        }
    }
}
