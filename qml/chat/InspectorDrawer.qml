// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Ui.Chat

/// The inspector as a drawer over a narrow window.
AppDrawer {
    id: root

    required property ChatController controller
    property bool promptWanted: false

    function showPrompt(): void {
        root.promptWanted = true;
        if (root.opened)
            root.giveFocus();
    }

    function giveFocus(): void {
        root.promptWanted ? inspector.focusPrompt() : inspector.takeFocus();
        root.promptWanted = false;
    }

    edge: Qt.RightEdge
    onOpened: root.giveFocus()

    InspectorPanel {
        id: inspector

        anchors.fill: parent
        controller: root.controller
        onCloseRequested: root.close()
    }
    Shortcut {
        sequence: "Ctrl+I"
        enabled: root.visible
        onActivated: root.close()
    }
}
