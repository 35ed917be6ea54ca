// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Corral.Controls
import Corral.Theme
import Corral.Ui.Workshop

/// A filter and the matching models.
Column {
    id: root

    required property WorkshopController controller
    signal chosen(name: string)

    function begin(): void {
        filter.text = "";
        filter.forceActiveFocus();
    }

    spacing: Theme.s8

    SearchField {
        id: filter

        width: parent.width
        placeholderText: qsTr("Filter models")
        onTextChanged: root.controller.modelFilter = text
        onMoveDown: list.forceActiveFocus()
        Keys.onReturnPressed: if (list.currentItem) (list.currentItem as AppItemDelegate).clicked()
    }
    ListView {
        id: list

        width: parent.width
        height: 260
        model: root.controller.matchingModels
        clip: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Models")

        delegate: AppItemDelegate {
            id: row

            required property string modelData

            width: ListView.view.width
            text: root.controller.shown(row.modelData)
            iconName: "models"
            highlighted: ListView.isCurrentItem
            Accessible.name: text
            Keys.onReturnPressed: root.chosen(row.modelData)
            Keys.onEnterPressed: root.chosen(row.modelData)
            onClicked: root.chosen(row.modelData)
        }
    }
}
