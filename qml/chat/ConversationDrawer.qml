// SPDX-FileCopyrightText: 2026 Corral contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Corral.Controls
import Corral.Ui.Chat

/// The list of conversations over a narrow window.
AppDrawer {
    id: root

    required property ChatController controller
    readonly property alias panel: list
    signal typed(text: string)
    /// The window's own key for it, which is out of reach while it is open.
    signal toggled

    ConversationPanel {
        id: list

        anchors.fill: parent
        controller: root.controller
        onOpened: root.close()
        onClicked: root.close()
        onTyped: text => {
            root.close();
            root.typed(text);
        }
    }
    Shortcut {
        sequence: "Ctrl+B"
        enabled: root.visible
        onActivated: root.toggled()
    }
}
