// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Corral.Controls
import Corral.Theme
import Corral.Ui.Models

/// The title row: the number of models, the filter, and the button to add models.
PageHeader {
    id: root

    required property ModelsController controller
    readonly property bool filterFocused: filter.activeFocus
    signal listRequested
    signal addRequested

    function focusFilter(): void {
        filter.forceActiveFocus();
        filter.selectAll();
    }

    title: qsTr("Models")

    Text {
        Layout.maximumWidth: implicitWidth
        visible: root.width > Theme.widened(720)
        text: root.controller.table.filterText.trim().length > 0 ? qsTr("%1 of %n models", "", root.controller.modelCount).arg(root.controller.table.count) : root.controller.summary
        Accessible.role: Accessible.StaticText
        Accessible.name: text
        font: Theme.body
        color: Theme.textMuted
        rightPadding: Theme.s8
        textFormat: Text.PlainText
    }
    ServerScope {
        controller: root.controller
        compact: root.width < Theme.widened(720)
    }
    SearchField {
        id: filter

        Layout.preferredWidth: Math.min(260, root.width * (root.controller.feed.severalServers ? 0.24 : 0.32))
        placeholderText: qsTr("Filter models")
        text: root.controller.table.filterText
        onTextEdited: root.controller.table.filterText = text
        onTextChanged: if (text.length === 0)
            root.controller.table.filterText = ""
        onMoveDown: root.listRequested()
        onAccepted: root.listRequested()
    }
    ExplainedButton {
        obstacle: root.controller.obstacles.add
        primary: true
        iconName: "plus"
        text: root.width < Theme.widened(420) ? "" : qsTr("Add model")
        Accessible.name: qsTr("Add model")
        onClicked: root.addRequested()
    }
}
